import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';
import { maskPersonal } from '../personal-text.js';
import { classOf, type DataClasses } from '../provision/data-classes.js';

/**
 * Which text columns of a service are free text, in which people may write personal data, and why each other is none: a
 * test of the house holds that every text column stands in one of them.
 */
export interface FreeText {
  /** `Entity.property`. */
  columns: readonly string[];
  /** `Entity.property` by the reason for which nobody writes personal data there, or for which it is kept otherwise. */
  others: Readonly<Record<string, readonly string[]>>;
  /** Fields of the graph (`Type.field`) that show a text word for word although it is free, since it is signed. */
  asWritten?: readonly string[];
}

/**
 * Masks personal data in every free text that leaves through the graph, whoever reads (domain §5.4): the fields of the
 * class `text`. `unmask` verbs show them for a purpose, in fields of another class. Done here, so that no resolver can
 * forget it; what a resolver knows more of a row, it masks itself.
 */
export function maskFreeTexts(schema: GraphQLSchema, classes: DataClasses, { asWritten = [] }: FreeText): void {
  const of = classOf(classes);
  const mask = (value: unknown) => (typeof value === 'string' ? maskPersonal(value) : value);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (of(name) !== 'text' || asWritten.includes(name)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (...args) => {
        const value: unknown = resolve(...args);
        return value instanceof Promise ? value.then(mask) : mask(value);
      };
    }
  }
}
