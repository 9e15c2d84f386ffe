import { useDates, useT } from '@lianxi/frontend-kit';
import { Link } from 'react-router';
import { paths } from '../../paths';
import type { UnitFull } from './unit-facts';
import { onDay } from './term';

/** Grids of a community with their workers. */
export function UnitGrids({ unit, day }: { unit: UnitFull; day: string }) {
  const t = useT();
  const dates = useDates();
  const grids = unit.grids.filter(({ validTo }) => !validTo || validTo > day);
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('unit.gridsTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('grid.name')}</th>
            <th scope="col">{t('unit.code')}</th>
            <th scope="col">{t('grid.worker')}</th>
            <th scope="col">{t('post.since')}</th>
          </tr>
        </thead>
        <tbody>
          {grids.map((grid) => {
            const term = onDay(grid.workerPost?.assignments ?? [], day)[0];
            return (
              <tr key={grid.id}>
                <th scope="row">
                  <Link to={paths.gridOf(grid.id)}>{grid.name}</Link>
                </th>
                <td data-label={t('unit.code')}>
                  <code>{grid.code}</code>
                </td>
                <td data-label={t('grid.worker')}>
                  {term?.person?.name ?? <span className="pe-gap">{t('post.vacant')}</span>}
                </td>
                <td data-label={t('post.since')}>{term ? dates.date(term.validFrom) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
