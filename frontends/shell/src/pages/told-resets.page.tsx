import { useDates, useT } from '@lianxi/frontend-kit';
import { usePageTitle } from '@lianxi/ui';
import { Alert, Button } from 'antd';
import type { ToldReset } from '../session/doors';

/** Tells the owner, before anything else, that the account was reset, when and by whom. */
export function ToldResetsPage({ resets, onRead }: { resets: readonly ToldReset[]; onRead: () => Promise<void> }) {
  const t = useT('shell');
  const dates = useDates();
  usePageTitle(t('reset.title'));
  return (
    <main className="sh-sign-in" id="main">
      <div className="sh-sign-in-box lx-stack">
        <h1 className="sh-choose-title">{t('reset.title')}</h1>
        {resets.map(({ kind, at, askedBy, confirmedBy }) => (
          <Alert
            key={`${kind}${at}`}
            type="warning"
            showIcon
            title={t(`reset.${kind}`)}
            description={t('reset.who', { time: dates.instant(at), askedBy, confirmedBy })}
          />
        ))}
        <p>{t('reset.text')}</p>
        <Button type="primary" block autoFocus onClick={() => void onRead()}>
          {t('reset.read')}
        </Button>
      </div>
    </main>
  );
}
