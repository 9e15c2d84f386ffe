import { useKitT, useT } from '@lianxi/frontend-kit';
import { PageHeader, StateCard } from '@lianxi/ui';
import { Link } from 'react-router';

/** A page that the acting post may not see. */
export function ForbiddenPage() {
  const t = useT('shell');
  const kit = useKitT();
  return (
    <>
      <PageHeader title={t('forbidden.title')} />
      <StateCard
        kind="forbidden"
        title={kit('forbidden.title')}
        description={kit('forbidden.text')}
        code="FORBIDDEN"
        actions={<Link to="/">{t('page.toWorkbench')}</Link>}
      />
    </>
  );
}
