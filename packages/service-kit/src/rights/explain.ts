import {
  columnOf,
  errorMessage,
  mayBy,
  rightsFor,
  rightText,
  roleName,
  ROLES,
  scopeName,
  type Locale,
  type RightKind,
  type Role,
  type ServiceId,
} from '@lianxi/contracts';
import { codeOf } from '../actions.js';
import { matches } from '../match.js';
import type { AnyNoun, Base, Blocker } from '../noun.js';
import { SYSTEM, type Viewer } from '../viewer.js';

/**
 * One rule that gives a right: the role (or a task), the row of the matrix with its letters, and all of it in words.
 */
export interface Reason {
  /** `read.role`, `verb.assignment`, … */
  rule: string;
  role: Role | null;
  /** Key of the matrix row; null where the matrix has none. */
  row: string | null;
  letters: string | null;
  text: string;
}

/** One condition that a verb lacks. */
export interface Lack {
  kind: 'ROLE' | 'SCOPE' | 'STATE' | 'BLOCKER';
  /** Code of a blocker; the kind otherwise. */
  code: string;
  /** States in which the verb is offered. */
  states: readonly string[];
  /** Roles that have the right. */
  roles: readonly Role[];
  text: string;
}

export interface VerbRight {
  verb: string;
  open: boolean;
  reasons: Reason[];
  lacking: Lack[];
}

/** A member of the staff without role, post and place: what such a one sees is open to all. */
const STRANGER: Viewer = { ...SYSTEM, kind: 'person' };

/**
 * The same viewer with one role alone, or with none: policies are pure, so asking them again tells which role an answer
 * comes from.
 */
const withRoles = (viewer: Viewer, ...roles: Role[]): Viewer => ({ ...viewer, roles });

function reasonOf(
  service: ServiceId,
  noun: AnyNoun,
  kind: RightKind,
  name: string | undefined,
  role: Role,
  viewer: Viewer,
  locale: Locale,
): Reason {
  const column = columnOf(role);
  const found =
    column && rightsFor(service, noun.name, kind, name).find(({ line, binding }) => mayBy(line, binding, column));
  const asks = kind === 'read' ? 'read' : 'verb';
  const params = {
    role: roleName(role, locale),
    scope: scopeName(role, locale),
    action: found ? (locale === 'en' ? found.line.action : found.line.zh) : '',
    letters: found ? found.line.cells[column] : '',
  };
  const rule = `${asks}.role` as const;
  return {
    rule,
    role,
    row: found ? found.line.key : null,
    letters: found ? found.line.cells[column] : null,
    text: rightText(found ? rule : `${rule}.open`, params, locale),
  };
}

/** Rules by which an answer is yes: each role that alone would do, else the task that the post has. */
function reasons(
  service: ServiceId,
  noun: AnyNoun,
  kind: RightKind,
  name: string | undefined,
  viewer: Viewer,
  locale: Locale,
  answer: (viewer: Viewer) => boolean,
): Reason[] {
  if (!answer(viewer)) return [];
  if (kind === 'read' && answer(STRANGER))
    return [{ rule: 'read.staff', role: null, row: null, letters: null, text: rightText('read.staff', {}, locale) }];
  const byTask = answer(withRoles(viewer));
  // What needs no role comes from the post itself or what was given to it: every role would seem to do.
  const own = byTask ? [] : viewer.roles.filter((role) => answer(withRoles(viewer, role)));
  if (own.length) return own.map((role) => reasonOf(service, noun, kind, name, role, viewer, locale));
  const rule = kind === 'read' ? 'read.assignment' : 'verb.assignment';
  return [{ rule, role: null, row: null, letters: null, text: rightText(rule, {}, locale) }];
}

/** Why the viewer sees a row: empty where it is not among the viewer's rows. */
export const whyVisible = (service: ServiceId, noun: AnyNoun, viewer: Viewer, row: Base, locale: Locale): Reason[] =>
  reasons(service, noun, 'read', undefined, viewer, locale, (who) => matches(noun.policy.visible(who), row));

const textOf = (blocker: Blocker, locale: Locale): string =>
  typeof blocker === 'string' ? errorMessage(blocker, {}, locale) : errorMessage(blocker.code, blocker.params, locale);

/**
 * Why a verb is open to the viewer on a row that he or she sees, or what it lacks: role, scope, state, or what blocks
 * it, in this order.
 */
export function explainVerb(
  service: ServiceId,
  noun: AnyNoun,
  viewer: Viewer,
  row: Base,
  verb: string,
  locale: Locale,
): VerbRight {
  const right = noun.policy.verbs[verb] as (viewer: Viewer, row: Base) => boolean;
  const lacking: Lack[] = [];
  const lack = (kind: Lack['kind'], params: Record<string, string>, more: Partial<Lack> = {}) =>
    lacking.push({
      kind,
      code: kind,
      states: [],
      roles: [],
      text: kind === 'BLOCKER' ? '' : rightText(`lack.${kind}`, params, locale),
      ...more,
    });
  if (!right(viewer, row)) {
    const given = rightsFor(service, noun.name, 'verb', verb);
    const byMatrix = ROLES.filter((role) => {
      const column = columnOf(role);
      return column && given.some(({ line, binding }) => mayBy(line, binding, column));
    });
    const roles = byMatrix.length ? byMatrix : ROLES.filter((role) => right(withRoles(viewer, role), row));
    const held = viewer.roles.find((role) => roles.includes(role));
    if (!roles.length) lack('SCOPE', {}, { text: rightText('lack.TASK', {}, locale) });
    else if (held) lack('SCOPE', { scope: scopeName(held, locale) }, { roles });
    else
      lack(
        'ROLE',
        { roles: roles.map((role) => roleName(role, locale)).join(locale === 'en' ? ', ' : '、') },
        { roles },
      );
  }
  const states = noun.machine?.verbs[verb]?.from ?? [];
  const state = noun.state ? String((row as unknown as Record<string, unknown>)[noun.state]) : null;
  if (state !== null && !states.includes(state)) lack('STATE', {}, { states });
  else if (!lacking.length)
    for (const blocker of (noun.policy.blockers?.[verb]?.(row, viewer) ?? []) as Blocker[])
      lack('BLOCKER', {}, { code: codeOf(blocker), text: textOf(blocker, locale) });
  return {
    verb,
    open: lacking.length === 0,
    reasons: reasons(service, noun, 'verb', verb, viewer, locale, (who) => right(who, row)),
    lacking,
  };
}
