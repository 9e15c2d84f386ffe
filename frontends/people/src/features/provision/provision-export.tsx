import { useT } from '@lianxi/frontend-kit';
import { PurposeButton } from '../export/purpose-button';

/** The records that were found as CSV, for a stated purpose; the service writes down who took them. */
export function ProvisionExport({ service, filter }: { service: string; filter: Record<string, string> }) {
  const t = useT();
  return (
    <PurposeButton
      name="provisions"
      words={{
        title: t('access.export'),
        submit: t('access.export'),
        purpose: t('access.exportPurpose'),
        rule: t('audit.purposeRule'),
      }}
      address={`/export/${service}/provisions.csv`}
      asked={filter}
    />
  );
}
