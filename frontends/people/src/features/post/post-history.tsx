import { useDates, useT } from '@lianxi/frontend-kit';
import type { UnitFull } from '../unit/unit-facts';

/** Who held the unit's posts before, the latest first (任职沿革). */
export function PostHistory({ posts, day }: { posts: UnitFull['posts']; day: string }) {
  const t = useT();
  const dates = useDates();
  const past = posts
    .flatMap((post) =>
      post.assignments.filter(({ validTo }) => validTo && validTo <= day).map((term) => ({ post, term })),
    )
    .toSorted((a, b) => (a.term.validTo! < b.term.validTo! ? 1 : -1));
  if (past.length === 0) return <p className="lx-muted">{t('post.noHistory')}</p>;
  return (
    <ul>
      {past.map(({ post, term }) => (
        <li key={term.id}>
          {post.title} {term.person?.name ?? t('fact.hidden')}{' '}
          <span className="lx-hint">
            {dates.date(term.validFrom)} – {dates.date(term.validTo)}　{term.endBasis}
          </span>
        </li>
      ))}
    </ul>
  );
}
