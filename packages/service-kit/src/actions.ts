import { verbsIn } from './machine.js';
import type { AnyNoun, Base, Blocker, Noun } from './noun.js';
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
