import { useT, type ExportAsked } from '@lianxi/frontend-kit';
import { PurposeButton } from '../export/purpose-button';

/** Export of a register as a workbook, for a stated purpose. `query` says of which day or month. */
export function ExportButton({ name, query }: { name: string; query: ExportAsked }) {
  const t = useT();
  return (
    <PurposeButton
      name={name}
      words={{
        title: t('paper.export'),
        submit: t('paper.export'),
        text: t('paper.exportText'),
        purpose: t('paper.purpose'),
        rule: t('paper.purposeNeeded'),
      }}
      address={`/export/people/${name}.xlsx`}
      asked={query}
    />
  );
}
