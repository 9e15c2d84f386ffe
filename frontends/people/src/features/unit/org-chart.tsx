import { useT } from '@lianxi/frontend-kit';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { onDay } from './term';
import type { UnitNode } from './unit-tree';

/** So many posts are named in a box; the unit's page has all. */
const NAMED = 2;

/** 组织架构图: boxes and lines of the same tree, drawn by CSS alone so that it prints as it is read. */
export function OrgChart({ nodes, day }: { nodes: readonly UnitNode[]; day: string }) {
  const t = useT();
  return (
    <div className="pe-chart" role="region" aria-label={t('units.chart')} tabIndex={0}>
      <Branch nodes={nodes} day={day} />
    </div>
  );
}

function Branch({ nodes, day }: { nodes: readonly UnitNode[]; day: string }) {
  const t = useT();
  // many leaves stand below one another, so that eleven communities do not make the sheet eleven boxes wide
  const leaves = nodes.every(({ children }) => children.length === 0);
  return (
    <ul className={leaves && nodes.length > 3 ? 'pe-chart-stack' : undefined}>
      {nodes.map(({ unit, children }) => (
        <li key={unit.id}>
          <div className="pe-chart-box" data-kind={unit.kind}>
            <Link to={paths.unitOf(unit.id)}>{unit.name}</Link>
            {unit.posts.filter(({ grid }) => !grid).slice(0, NAMED).map((post) => (
              <div key={post.id} className="pe-chart-post">{post.title}　{onDay(post.assignments, day).map(({ person }) => person?.name ?? t('fact.hidden')).join(t('list.separator')) || t('post.vacant')}</div>
            ))}
          </div>
          {children.length > 0 && <Branch nodes={inTwo(children)} day={day} />}
        </li>
      ))}
    </ul>
  );
}

/** Units with something below them first: their branches stand side by side. */
const inTwo = (nodes: readonly UnitNode[]): UnitNode[] => nodes.toSorted((a, b) => Number(b.children.length > 0) - Number(a.children.length > 0));
