import { useDates, useT } from '@lianxi/frontend-kit';
import type { LineRow } from './line-rows';

/** Lines with the leader in charge; a gap is said in words. */
export function LineTable({ rows }: { rows: readonly LineRow[] }) {
  const t = useT();
  const dates = useDates();
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('page.lines')}>
        <thead>
          <tr><th scope="col">{t('line.line')}</th><th scope="col">{t('line.leader')}</th><th scope="col">{t('post.title')}</th><th scope="col">{t('post.since')}</th></tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, line }) => (
            <tr key={code} data-line={code} data-gap={line ? undefined : true}>
              <th scope="row">{code} {name ?? ''}</th>
              <td data-label={t('line.leader')}>{line ? (line.leaderPost?.holder?.name ?? <span className="pe-gap">{t('post.vacant')}</span>) : <span className="pe-gap">{t('line.gap')}</span>}</td>
              <td data-label={t('post.title')}>{line?.leaderPost?.title ?? '–'}</td>
              <td data-label={t('post.since')}>{line ? dates.date(line.validFrom) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
