import { useT } from '@lianxi/frontend-kit';
import type { ReactNode } from 'react';

export interface CoverageRow {
  key: string;
  name: ReactNode;
  note?: ReactNode;
  households: number;
  visited: number;
  tried: number;
}

export const rateOf = ({ households, visited }: Pick<CoverageRow, 'households' | 'visited'>) =>
  households ? `${Math.round((visited / households) * 100)}%` : '–';

/** Households, visited, tried and not visited of areas, with the rate (K12). */
export function CoverageTable({
  label,
  heading,
  rows,
  noteHeading,
}: {
  label: string;
  heading: string;
  rows: readonly CoverageRow[];
  noteHeading?: string;
}) {
  const t = useT();
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {noteHeading && <th scope="col">{noteHeading}</th>}
            {['households', 'visited', 'tried', 'open', 'rate'].map((key) => (
              <th key={key} scope="col">
                {t(`visitCoverage.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {noteHeading && <td data-label={noteHeading}>{row.note}</td>}
              <td data-label={t('visitCoverage.households')}>{row.households}</td>
              <td data-label={t('visitCoverage.visited')}>{row.visited}</td>
              <td data-label={t('visitCoverage.tried')}>{row.tried}</td>
              <td data-label={t('visitCoverage.open')}>{row.households - row.visited - row.tried}</td>
              <td data-label={t('visitCoverage.rate')}>{rateOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
