import { useT } from '@lianxi/frontend-kit';
import { Link } from 'react-router';
import { paths } from '../../paths';

/** Where a unit is set up (设在), as the joint office is in a section of another office. */
export function HostedBy({ unit }: { unit: { hostedBy?: { id: string; name: string } | null } }) {
  const t = useT();
  if (!unit.hostedBy) return null;
  return (
    <span className="lx-hint pe-hosted">
      {t('unit.hostedBy')} <Link to={paths.unitOf(unit.hostedBy.id)}>{unit.hostedBy.name}</Link>
    </span>
  );
}
