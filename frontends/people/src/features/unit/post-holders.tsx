import { useT } from '@lianxi/frontend-kit';
import { useVacant } from '../post/use-vacant';
import type { UnitRow } from './unit-tree';
import { onDay } from './term';

/**
 * Posts of a unit with who holds them today; the posts of grid workers are only counted, they stand with their grids.
 */
export function PostHolders({ unit, day }: { unit: UnitRow; day: string }) {
  const t = useT();
  const vacant = useVacant();
  const posts = unit.posts.filter((post) => !post.grid);
  return (
    <ul className="pe-posts">
      {posts.map((post) => {
        const names = onDay(post.assignments, day).flatMap(({ person }) => person?.name ?? []);
        return (
          <li key={post.id}>
            <span className="lx-muted">{post.title}</span>{' '}
            {names.length > 0 ? names.join(t('list.separator')) : <span className="pe-gap">{vacant}</span>}
          </li>
        );
      })}
      {unit.grids.length > 0 && <li className="lx-muted">{t('unit.grids', { count: unit.grids.length })}</li>}
    </ul>
  );
}
