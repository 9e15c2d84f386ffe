import type { Ctx } from '../context.js';
import type { AnyNoun } from '../noun.js';
import { readOne } from '../read.js';

export type ReferenceResolvers = Record<string, { __resolveReference(reference: { id: string }, ctx: Ctx): unknown }>;

/**
 * Federation's by-id door of nouns: batched, and within the viewer's rows like every other read. Nobody signed in sees
 * nothing.
 */
export function referencesOf(nouns: Record<string, AnyNoun>): ReferenceResolvers {
  return Object.fromEntries(
    Object.entries(nouns).map(([type, noun]) => [
      type,
      {
        __resolveReference: (reference: { id: string }, ctx: Ctx) =>
          ctx.viewer ? readOne(ctx, noun, reference.id) : null,
      },
    ]),
  );
}

/** Stubs to which a service adds fields: the id is enough, its own fields apply their own rows. */
export function stubReferences(...types: string[]): ReferenceResolvers {
  return Object.fromEntries(
    types.map((type) => [
      type,
      { __resolveReference: (reference: { id: string }, ctx: Ctx) => (ctx.viewer ? { id: reference.id } : null) },
    ]),
  );
}

/** `Viewer` extended by a service: answers to the viewer's own id alone. */
export const viewerReference: ReferenceResolvers = {
  Viewer: { __resolveReference: ({ id }, ctx) => (ctx.viewer?.accountId === id ? { id } : null) },
};
