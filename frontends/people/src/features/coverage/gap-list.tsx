import { useT } from '@lianxi/frontend-kit';
import { Link } from 'react-router';
import type { GapKind, People_CoverageQuery } from '../../gql/graphql';
import { paths } from '../../paths';

type Gap = NonNullable<People_CoverageQuery['coverage']>['gaps'][number];

/** Page on which a gap is mended. */
const mendedAt = ({ kind, unit }: { kind: GapKind; unit: { id: string } }): string =>
  kind === 'NO_LIAISON'
    ? paths.liaisons
    : kind === 'NO_CADRE'
      ? paths.areas
      : kind === 'NO_ACCOUNT'
        ? paths.accounts
        : paths.unitOf(unit.id);

/** Gaps by name, each with the page that mends it. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const t = useT();
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('coverage.gapList')}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.gap')}</th>
            <th scope="col">{t('coverage.where')}</th>
            <th scope="col">{t('coverage.households')}</th>
            <th scope="col" className="pe-no-print">
              {t('person.actions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={`${gap.kind}-${gap.unit.id}-${gap.grid?.id ?? ''}`} data-gap-kind={gap.kind}>
              <th scope="row">{t(`coverage.${gap.kind}`)}</th>
              <td data-label={t('coverage.where')}>
                {gap.unit.name}
                {gap.grid ? `　${gap.grid.name}` : ''}
              </td>
              <td data-label={t('coverage.households')}>{gap.households || '–'}</td>
              <td className="pe-no-print">
                <Link to={mendedAt(gap)}>{t('coverage.mend')}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
