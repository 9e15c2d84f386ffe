import { ExportButton, useT } from '@lianxi/frontend-kit';
import { paths } from '../../paths';

/** The minutes as a Word file in the layout of official papers; each download leaves an audit row. */
export function WordLink({ minutesId }: { minutesId: string }) {
  const t = useT();
  return (
    <ExportButton address={paths.minutesWord(minutesId)} data-word>
      {t('minutes.word')}
    </ExportButton>
  );
}
