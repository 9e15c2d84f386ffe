import { useT } from '@lianxi/frontend-kit';
import { PageHeader, StateCard } from '@lianxi/ui';
import { Link } from 'react-router';

/** An address that no module claims. */
export function NotFoundPage() {
  const t = useT('shell');
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <StateCard kind="notFound" title={t('notFound.text')} actions={<Link to="/">{t('page.toWorkbench')}</Link>} />
    </>
  );
}
