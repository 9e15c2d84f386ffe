import type { People_UnitsQuery } from '../../gql/graphql';

export type UnitRow = NonNullable<People_UnitsQuery['units']>['edges'][number]['node'];

/** A unit with those below it (单位树). */
export interface UnitNode {
  unit: UnitRow;
  children: UnitNode[];
}

/** The tree out of the flat list. A unit whose parent is not in the list stands at the top, so that nothing is lost. */
export function treeOf(units: readonly UnitRow[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, children: [] as UnitNode[] }]));
  const roots: UnitNode[] = [];
  for (const node of nodes.values()) (nodes.get(node.unit.parent?.id ?? '')?.children ?? roots).push(node);
  return roots;
}

const textsOf = ({ name, pinyin, code, posts }: UnitRow) => [
  name,
  pinyin,
  code,
  ...posts.flatMap((post) => [post.title, ...post.assignments.map(({ person }) => person?.name ?? '')]),
];

/**
 * The branches in which a unit, a post or a person has the words in its name; a unit that fits keeps all that is below
 * it.
 */
export function searchTree(nodes: readonly UnitNode[], words: string): UnitNode[] {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return [...nodes];
  return nodes.flatMap((node) => {
    if (textsOf(node.unit).some((text) => text.toLowerCase().includes(wanted))) return [node];
    const children = searchTree(node.children, words);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

export const countNodes = (nodes: readonly UnitNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countNodes(node.children), 0);
