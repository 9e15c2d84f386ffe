import { DownloadOutlined } from '@ant-design/icons';
import { useT } from '@lianxi/frontend-kit';
import { paths } from '../../paths';

/** The minutes as a Word file in the layout of official papers; each download leaves an audit row. */
export function WordLink({ minutesId }: { minutesId: string }) {
  const t = useT();
  return (
    <a className="mt-go" href={paths.minutesWord(minutesId)} download>
      <DownloadOutlined aria-hidden /> {t('minutes.word')}
    </a>
  );
}
