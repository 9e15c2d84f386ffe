import type { ClassType } from 'type-graphql';
import type { Ctx } from '../context.js';

/**
 * A noun of people that the kit's own types point to: its class in this service's graph, and how it is read where the
 * service owns it.
 */
export interface Foreign {
  type: () => ClassType<{ id: string }>;
  load?: (ctx: Ctx, id: string) => unknown;
}

export type ForeignName = 'Person' | 'PostAssignment';

const known = new Map<ForeignName, Foreign>();

/**
 * Says what stands for a noun of people in this service's graph; the kit's stub where nobody says otherwise. Called
 * before the graph is built.
 */
export const declareForeign = (nouns: Partial<Record<ForeignName, Foreign>>): void => {
  for (const [name, foreign] of Object.entries(nouns)) known.set(name as ForeignName, foreign);
};

/** The class of a noun of people in this service's graph. */
export const foreignType = (name: ForeignName, stub: ClassType<{ id: string }>): ClassType<{ id: string }> =>
  known.get(name)?.type() ?? stub;

/** What a field answers that points to a noun of people: the row where the service owns it, else its id. */
export const foreignOf = (ctx: Ctx, name: ForeignName, id: string | null): unknown =>
  id && (known.get(name)?.load?.(ctx, id) ?? { id });
