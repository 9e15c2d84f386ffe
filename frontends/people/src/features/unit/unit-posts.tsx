import { useDates, useT } from '@lianxi/frontend-kit';
import type { UnitFull } from './unit-facts';
import { onDay } from './term';

/** Posts of a unit with who holds them and since when; one row a holder. Posts of grid workers stand with the grids. */
export function UnitPosts({ posts: all, day }: { posts: UnitFull['posts']; day: string }) {
  const t = useT();
  const dates = useDates();
  const posts = all.filter((post) => !post.grid);
  if (posts.length === 0) return <p className="lx-muted">{t('unit.noPosts')}</p>;
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('unit.posts')}>
        <thead><tr><th scope="col">{t('post.title')}</th><th scope="col">{t('post.holder')}</th><th scope="col">{t('post.since')}</th></tr></thead>
        <tbody>
          {posts.flatMap((post) => {
            const terms = onDay(post.assignments, day);
            if (terms.length === 0) return <tr key={post.id}><th scope="row">{post.title}</th><td data-label={t('post.holder')}><span className="pe-gap">{t('post.vacant')}</span></td><td data-label={t('post.since')}>–</td></tr>;
            return terms.map((term, index) => (
              <tr key={term.id}>
                {index === 0 && <th scope="rowgroup" rowSpan={terms.length}>{post.title}</th>}
                <td data-label={t('post.holder')}>{term.person?.name ?? t('fact.hidden')}</td>
                <td data-label={t('post.since')}>{dates.date(term.validFrom)}</td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </div>
  );
}
