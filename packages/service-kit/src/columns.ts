import { getMetadataStorage } from 'type-graphql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyNoun } from './noun.js';

/** What field resolvers declare, by their class: methods are decorated before the class says which type it answers. */
const declared = new Map<object, Set<string>>();

/**
 * Says which columns of its row a field resolver reads: `@Reads<Case>('leadUnitId')`. A column that nobody reads is not
 * loaded, and reading one that nobody declared throws.
 */
export const Reads =
  <Row>(...columns: (keyof Row & string)[]): MethodDecorator =>
  (prototype) => {
    const known = declared.get(prototype.constructor) ?? new Set();
    for (const column of columns) known.add(column);
    declared.set(prototype.constructor, known);
  };

const found = new WeakMap<AnyNoun, readonly string[]>();

/**
 * The columns of a row from the read door: those that some reader declares. Readers are the type's own fields, its
 * field resolvers (`@Reads`), and `reads` of the noun for all that is not a field.
 */
export function columnsOf(em: EntityManager, noun: AnyNoun): readonly string[] {
  if (noun.columns) return noun.columns;
  const known = found.get(noun);
  if (known) return known;
  const columns = new Set<string>([
    'id',
    'version',
    ...(noun.state ? [noun.state] : []),
    ...Object.values(noun.reads ?? {}).flat(),
  ]);
  const storage = getMetadataStorage();
  const { properties } = em.getMetadata().get(noun.entity);
  for (const { target, name } of storage.fields)
    if (target === noun.entity && properties[name as never]) columns.add(name);
  for (const { target, getObjectType } of storage.resolverClasses)
    if (declared.has(target) && getObjectType() === noun.entity)
      for (const column of declared.get(target)!) columns.add(column);
  const unknown = [...columns].filter((column) => !properties[column as never]);
  if (unknown.length) throw new Error(`${noun.name} has no column ${unknown.join(', ')}, which is declared as read`);
  found.set(noun, [...columns]);
  return found.get(noun)!;
}
