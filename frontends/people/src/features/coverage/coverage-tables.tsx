import { useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import type { People_CoverageQuery } from '../../gql/graphql';

type Report = NonNullable<People_CoverageQuery['coverage']>;
type Held = { person: { name: string } | null } | null;

/** Who it is, or what is lacking in words. */
const Name = ({ of, gap }: { of: Held; gap: string }) =>
  of ? <>{of.person?.name ?? '–'}</> : <span className="pe-gap">{gap}</span>;

/** 纵向: every community, its secretary, its grids with worker, cadre and households. */
export function Vertical({ communities }: { communities: Report['communities'] }) {
  const t = useT();
  const grids = communities.reduce((sum, one) => sum + one.grids.length, 0);
  return (
    <Panel
      title={t('coverage.vertical')}
      extra={
        <span className="lx-muted">{t('coverage.verticalCount', { communities: communities.length, grids })}</span>
      }
    >
      <div className="pe-scroll pe-cards">
        <table className="pe-table" aria-label={t('coverage.vertical')}>
          <thead>
            <tr>
              <th scope="col">{t('coverage.community')}</th>
              <th scope="col">{t('coverage.secretary')}</th>
              <th scope="col">{t('grid.name')}</th>
              <th scope="col">{t('coverage.worker')}</th>
              <th scope="col">{t('coverage.cadre')}</th>
              <th scope="col">{t('coverage.households')}</th>
            </tr>
          </thead>
          <tbody>
            {communities.flatMap((one) =>
              (one.grids.length > 0 ? one.grids : [null]).map((two) => (
                <tr key={two?.grid.id ?? one.community.id}>
                  <th scope="row">{one.community.name}</th>
                  <td data-label={t('coverage.secretary')}>
                    <Name of={one.secretary} gap={t('coverage.NO_SECRETARY')} />
                  </td>
                  <td data-label={t('grid.name')}>
                    {two?.grid.name ?? <span className="pe-gap">{t('coverage.NO_GRID')}</span>}
                  </td>
                  <td data-label={t('coverage.worker')}>
                    {two && <Name of={two.worker} gap={t('coverage.NO_WORKER')} />}
                  </td>
                  <td data-label={t('coverage.cadre')}>
                    {two &&
                      (two.cadres.length > 0 ? (
                        two.cadres.map(({ person }) => person?.name ?? '–').join(t('list.separator'))
                      ) : (
                        <span className="pe-gap">{t('area.gap')}</span>
                      ))}
                  </td>
                  <td data-label={t('coverage.households')}>{two?.households ?? one.households}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** 横向: every member unit with its liaison and its open accounts. */
export function Horizontal({ members }: { members: Report['members'] }) {
  const t = useT();
  return (
    <Panel
      title={t('coverage.horizontal')}
      extra={<span className="lx-muted">{t('coverage.memberCount', { count: members.length })}</span>}
    >
      <div className="pe-scroll pe-cards">
        <table className="pe-table" aria-label={t('coverage.horizontal')}>
          <thead>
            <tr>
              <th scope="col">{t('coverage.unit')}</th>
              <th scope="col">{t('liaison.name')}</th>
              <th scope="col">{t('liaison.phone')}</th>
              <th scope="col">{t('coverage.accounts')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ unit, liaison, holder, accounts }) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                <td data-label={t('liaison.name')}>
                  <Name of={holder} gap={t('liaison.gap')} />
                </td>
                <td data-label={t('liaison.phone')}>{liaison?.workPhone ?? '–'}</td>
                <td data-label={t('coverage.accounts')}>
                  {accounts > 0 ? accounts : <span className="pe-gap">{t('coverage.NO_ACCOUNT')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
