import { useT } from '@lianxi/frontend-kit';
import { PageHeader, StateCard } from '@lianxi/ui';

/** First page of the module. */
export default function HomePage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t('page.home')} />
      <StateCard kind="empty" title={t('page.homeEmpty')} />
    </>
  );
}
