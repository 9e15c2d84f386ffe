import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf } from './columns.js';
import type { AnyNoun, Base, Noun } from './noun.js';

type Convert = (value: unknown) => unknown;

/**
 * How rows of a noun are made: the class that they are of, and the columns that the driver does not read as the entity
 * declares them.
 */
interface Shape {
  prototype: object;
  conversions: [column: string, convert: Convert][];
}

/** By entity metadata, which each entity manager's configuration has of its own. */
const shapes = new WeakMap<object, Shape>();

function shapeOf<Row extends Base>(em: EntityManager, noun: Noun<Row, never>): Shape {
  const meta = em.getMetadata().get(noun.entity);
  const known = shapes.get(meta);
  if (known) return known;
  const platform = em.getPlatform();
  const columns = columnsOf(em, noun);
  const conversions = columns.flatMap((column): Shape['conversions'] => {
    const { customType, runtimeType } = meta.properties[column as never] as {
      customType?: { convertToJSValue(value: unknown, of: unknown): unknown };
      runtimeType?: string;
    };
    if (runtimeType === 'Date') return [[column, (value) => (typeof value === 'string' ? new Date(value) : value)]];
    return customType ? [[column, (value) => customType.convertToJSValue(value, platform)]] : [];
  });
  // A row is of its class, so that type-graphql need not make one from it for every field; but it is not the ORM's:
  // nothing tracks or saves it.
  const prototype = Object.create(noun.entity.prototype as object, {
    [Symbol.for('@mikro-orm/core/EntityHelper.entity')]: { value: false },
    toJSON: { value: undefined },
    ...undeclared(noun, Object.keys(meta.properties), columns),
  }) as object;
  const shape = { prototype, conversions };
  shapes.set(meta, shape);
  return shape;
}

/** Columns that were not loaded: reading one is a mistake of ours, never a silent null. */
const undeclared = (noun: AnyNoun, properties: readonly string[], columns: readonly string[]): PropertyDescriptorMap =>
  Object.fromEntries(
    properties
      .filter((name) => !columns.includes(name))
      .map((name) => [
        name,
        {
          get() {
            throw new Error(`${noun.name}.${name} is read, and no reader declares it`);
          },
        },
      ]),
  );

/**
 * Rows as the driver gives them, under the names of their columns: dates and the like become what the entity declares.
 */
export function toRows<Row extends Base>(
  em: EntityManager,
  noun: Noun<Row, never>,
  records: Record<string, unknown>[],
): Row[] {
  const { prototype, conversions } = shapeOf(em, noun);
  for (const record of records) {
    for (const [column, convert] of conversions) if (record[column] !== null) record[column] = convert(record[column]);
    Object.setPrototypeOf(record, prototype);
  }
  return records as unknown as Row[];
}
