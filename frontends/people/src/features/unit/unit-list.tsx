import { useT } from '@lianxi/frontend-kit';
import { HostedBy } from './hosted-by';
import { PostHolders } from './post-holders';
import { UnitName } from './unit-name';
import type { UnitNode } from './unit-tree';

/** The tree of units on a phone: an indented list. */
export function UnitList({ nodes, day }: { nodes: readonly UnitNode[]; day: string }) {
  return (
    <div className="lx-panel pe-tree">
      <Branch nodes={nodes} day={day} />
    </div>
  );
}

function Branch({ nodes, day }: { nodes: readonly UnitNode[]; day: string }) {
  const t = useT();
  return (
    <ul className="pe-branch">
      {nodes.map(({ unit, children }) => (
        <li key={unit.id}>
          <div className="pe-node">
            <div className="pe-node-name">
              <UnitName unit={unit} />
            </div>
            <div className="lx-hint">
              {t(`kind.${unit.kind}`)} · <code>{unit.code}</code>
            </div>
            <HostedBy unit={unit} />
            <PostHolders unit={unit} day={day} />
          </div>
          {children.length > 0 && <Branch nodes={children} day={day} />}
        </li>
      ))}
    </ul>
  );
}
