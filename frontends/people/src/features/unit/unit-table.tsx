import { useT } from '@lianxi/frontend-kit';
import { DataTable } from '@lianxi/ui';
import { PostHolders } from './post-holders';
import { HostedBy } from './hosted-by';
import { UnitName } from './unit-name';
import type { UnitNode } from './unit-tree';

interface Row {
  key: string;
  node: UnitNode;
  children?: Row[];
}

const rowsOf = (nodes: readonly UnitNode[]): Row[] =>
  nodes.map((node) => ({
    key: node.unit.id,
    node,
    ...(node.children.length > 0 ? { children: rowsOf(node.children) } : {}),
  }));
const keysOf = (nodes: readonly UnitNode[]): string[] =>
  nodes.flatMap(({ unit, children }) => [unit.id, ...keysOf(children)]);

/** The tree of units on a wide screen: one row a unit, branches open. */
export function UnitTable({ nodes, day }: { nodes: readonly UnitNode[]; day: string }) {
  const t = useT();
  return (
    <DataTable<Row>
      // a new search opens its branches again
      key={keysOf(nodes).join()}
      size="small"
      aria-label={t('page.organisation')}
      dataSource={rowsOf(nodes)}
      pagination={false}
      expandable={{ defaultExpandAllRows: true, indentSize: 18 }}
      columns={[
        {
          key: 'name',
          title: t('unit.name'),
          width: 370,
          render: (_value, { node }) => (
            <span className="pe-cell">
              <UnitName unit={node.unit} />
              <HostedBy unit={node.unit} />
            </span>
          ),
        },
        { key: 'kind', title: t('unit.kind'), width: 110, render: (_value, { node }) => t(`kind.${node.unit.kind}`) },
        { key: 'code', title: t('unit.code'), width: 130, render: (_value, { node }) => <code>{node.unit.code}</code> },
        {
          key: 'posts',
          title: t('unit.posts'),
          render: (_value, { node }) => <PostHolders unit={node.unit} day={day} />,
        },
      ]}
    />
  );
}
