import type { Condition, Visible } from './noun.js';

/**
 * Whether a row that is at hand lies within a condition of a policy: the same answer that the database would give, for
 * the operators that policies use.
 */
export function matches(condition: Visible, row: object): boolean {
  if (typeof condition === 'boolean') return condition;
  return Object.entries(condition).every(([key, wanted]) => {
    if (key === '$and') return (wanted as Condition[]).every((part) => matches(part, row));
    if (key === '$or') return (wanted as Condition[]).some((part) => matches(part, row));
    if (key === '$not') return !matches(wanted as Condition, row);
    return holds((row as Record<string, unknown>)[key] ?? null, wanted);
  });
}

const isOperators = (wanted: unknown): wanted is Record<string, unknown> =>
  typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted);

function holds(value: unknown, wanted: unknown): boolean {
  if (!isOperators(wanted)) return value === wanted;
  return Object.entries(wanted).every(([operator, of]) => {
    switch (operator) {
      case '$eq':
        return value === of;
      // As in SQL: no comparison with nothing is true, but MikroORM reads `$ne: null` as "is not null".
      case '$ne':
        return of === null ? value !== null : value !== null && value !== of;
      case '$in':
        return (of as unknown[]).includes(value);
      case '$nin':
        return value !== null && !(of as unknown[]).includes(value);
      case '$lt':
        return value !== null && (value as string) < (of as string);
      case '$like':
        return typeof value === 'string' && value.startsWith((of as string).replace(/%$/, ''));
      case '$contains':
        return (of as unknown[]).every((one) => (value as unknown[] | null)?.includes(one));
      default:
        throw new Error(`A policy's condition with ${operator} cannot be matched against a row.`);
    }
  });
}
