import type { Meetings_ItemFieldsFragment } from '../../gql/graphql';

type Item = Meetings_ItemFieldsFragment;

/** Items on the agenda in their order; proposals and refused ones stand apart. */
export const onAgenda = (items: readonly Item[]): Item[] =>
  items.filter(({ state }) => state !== 'PROPOSED' && state !== 'REJECTED').sort((a, b) => a.order - b.order);
export const offAgenda = (items: readonly Item[]): Item[] =>
  items.filter(({ state }) => state === 'PROPOSED' || state === 'REJECTED');

/** Changes of order that move an item one place: each item that must be renumbered, with its new number. */
export function moved(items: readonly Item[], id: string, step: -1 | 1): { item: Item; order: number }[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= items.length) return [];
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next.flatMap((item, index) => (item.order === index + 1 ? [] : [{ item, order: index + 1 }]));
}

/** May the office still renumber this item. */
export const mayMove = (item: Item): boolean =>
  item.availableActions.some(({ verb, blockedBy }) => verb === 'editItem' && blockedBy.length === 0);
