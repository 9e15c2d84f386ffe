import { useT } from '@lianxi/frontend-kit';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { useVacant } from '../post/use-vacant';
import { onDay } from './term';
import type { UnitNode, UnitRow } from './unit-tree';

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

/**
 * So many units without anything below them stand in one pile, so that eleven communities do not make the sheet eleven
 * boxes wide.
 */
const IN_A_PILE = 6;

function Branch({ nodes, day }: { nodes: readonly UnitNode[]; day: string }) {
  const wide = nodes.filter(({ children }) => children.length > 0);
  const leaves = nodes.filter(({ children }) => children.length === 0);
  const piles = Array.from({ length: Math.ceil(leaves.length / IN_A_PILE) }, (_, n) =>
    leaves.slice(n * IN_A_PILE, (n + 1) * IN_A_PILE),
  );
  return (
    <ul>
      {wide.map(({ unit, children }) => (
        <li key={unit.id}>
          <Box unit={unit} day={day} />
          <Branch nodes={children} day={day} />
        </li>
      ))}
      {piles.map((pile) => (
        <li key={pile[0]!.unit.id}>
          {pile.map(({ unit }) => (
            <Box key={unit.id} unit={unit} day={day} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Box({ unit, day }: { unit: UnitRow; day: string }) {
  const t = useT();
  const vacant = useVacant();
  return (
    <div className="pe-chart-box" data-kind={unit.kind}>
      <Link to={paths.unitOf(unit.id)}>{unit.name}</Link>
      {unit.posts
        .filter(({ grid }) => !grid)
        .slice(0, NAMED)
        .map((post) => (
          <div key={post.id} className="pe-chart-post">
            {post.title}　
            {onDay(post.assignments, day)
              .map(({ person }) => person?.name ?? t('fact.hidden'))
              .join(t('list.separator')) || vacant}
          </div>
        ))}
    </div>
  );
}
