import type { Ctx } from './context.js';
import { DomainError } from './domain-error.js';
import { verbsIn } from './machine.js';
import type { AnyNoun, Base, Blocker, Noun } from './noun.js';
import { viewerOf } from './read.js';
import type { Viewer } from './viewer.js';

export interface Action {
  verb: string;
  blockedBy: string[];
}

export const codeOf = (blocker: Blocker): string => (typeof blocker === 'string' ? blocker : blocker.code);

/**
 * What the viewer may do with this row now: verbs of the machine that the policy allows, with what each still lacks.
 * Costs no SQL.
 */
export function availableActions<Row extends Base, V extends string>(
  noun: Noun<Row, V>,
  viewer: Viewer,
  row: Row,
): Action[] {
  if (!noun.machine || !noun.state || viewer.kind !== 'person') return [];
  return verbsIn(noun.machine, row[noun.state] as string)
    .filter((verb) => noun.policy.verbs[verb](viewer, row))
    .map((verb) => ({ verb, blockedBy: (noun.policy.blockers?.[verb]?.(row, viewer) ?? []).map(codeOf) }));
}

/**
 * The same with what only other rows or the clock can tell (`Noun.lacks`): what an object offers in the graph. A verb
 * that lacks something already is not asked further.
 */
export async function offeredActions<Row extends Base, V extends string>(
  ctx: Ctx,
  noun: Noun<Row, V>,
  row: Row,
): Promise<Action[]> {
  const offered = await Promise.all(
    availableActions(noun, viewerOf(ctx), row).map(async (action) => {
      const lacks = action.blockedBy.length ? undefined : noun.lacks?.[action.verb as V];
      const lacking = lacks ? await lacks(ctx, row) : [];
      return lacking && { ...action, blockedBy: [...action.blockedBy, ...lacking.map(codeOf)] };
    }),
  );
  return offered.filter((action) => action !== null);
}

/** Refuses with the first of what is lacking. */
export function requireNothing(lacking: readonly Blocker[]): void {
  const [first] = lacking;
  if (first) throw typeof first === 'string' ? new DomainError(first) : new DomainError(first.code, first.params);
}

/** Create and list verbs of several nouns, for `Viewer.<service>Actions`. */
export function viewerActions(
  viewer: Viewer,
  nouns: readonly { policy: Pick<AnyNoun['policy'], 'create'> }[],
): Action[] {
  if (viewer.kind !== 'person') return [];
  return nouns.flatMap((noun) =>
    Object.entries(noun.policy.create ?? {})
      .filter(([, allowed]) => allowed(viewer))
      .map(([verb]) => ({ verb, blockedBy: [] })),
  );
}
