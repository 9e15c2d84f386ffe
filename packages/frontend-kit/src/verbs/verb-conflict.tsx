import { gql, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { ConflictDialog, type ConflictField } from '../conflict-dialog.js';
import { useKitT, useT } from '../i18n.js';
import type { Problem } from '../problem.js';
import { useDates } from '../use-dates.js';
import type { Words } from './field.js';
import { labelOf } from './verb-dialog.js';
import type { Verb, Verbs, Versioned } from './verb.js';

/** Stands in where a noun names no query; it is never sent. */
const NOTHING = gql`
  query Kit_Nothing {
    __typename
  }
`;

/** What every object may say of itself; what it does not is left out of the comparison. */
interface Told {
  state?: string;
  history?: readonly { seq: number; verb: string; at: string; actor?: Actor | null }[];
}
interface Actor {
  post?: { title: string } | null;
  person?: { name: string } | null;
}

export interface VerbConflictProps<One> {
  of: Verbs<One>;
  fields: Verb<One>['fields'];
  typed: Readonly<Record<string, unknown>>;
  seen: One;
  problem: Problem | null;
  onClose: () => void;
  onReload: () => void;
}

/** The object under the one root field of its query. */
const rootOf = (data: unknown): (Told & Record<string, unknown>) | null =>
  (Object.entries((data as Record<string, unknown> | undefined) ?? {}).find(([name]) => name !== '__typename')?.[1] as
    | (Told & Record<string, unknown>)
    | null
    | undefined) ?? null;

/** What the user saw and typed beside what is saved now: state, last step, and every field of the verb. */
export function VerbConflict<One extends Versioned>(props: VerbConflictProps<One>) {
  const { of, fields, typed, seen, problem, onClose, onReload } = props;
  const words: Words = { t: useT(), kit: useKitT() };
  const { instant } = useDates();
  const skip = problem?.kind !== 'conflict' || !of.latest;
  // not through the cache: the page keeps showing what the user acted on until he or she reloads
  const { data } = useQuery((of.latest ?? NOTHING) as TypedDocumentNode<unknown, OperationVariables>, {
    variables: { id: seen.id },
    skip,
    fetchPolicy: 'no-cache',
  });
  const latest = rootOf(data);
  const before = seen as One & Told;
  const stepOf = (told: Told | null) => {
    const last = told?.history?.toSorted((a, b) => b.seq - a.seq)[0];
    if (!last) return '…';
    const who = [last.actor?.post?.title, last.actor?.person?.name].filter(Boolean).join(' ');
    return [words.t(`verb.${of.noun}.${last.verb}`), who, instant(last.at)].filter(Boolean).join(' · ');
  };
  const stateOf = (told: Told | null) => {
    if (!told?.state) return '…';
    const own = `state.${of.noun}.${told.state}`;
    return words.t(own) === own ? words.t(`state.${told.state}`) : words.t(own);
  };
  const rows: ConflictField[] = [
    ...(before.state ? [{ label: words.kit('conflict.state'), mine: stateOf(before), theirs: stateOf(latest) }] : []),
    ...(before.history ? [{ label: words.kit('conflict.step'), mine: stepOf(before), theirs: stepOf(latest) }] : []),
    ...Object.entries(fields)
      .filter(([, field]) => field.read)
      .map(([name, field]) => ({
        label: labelOf(name, field, words),
        mine: field.read!(typed[name] as never),
        theirs: savedOf(latest?.[name]),
      })),
  ];
  return <ConflictDialog problem={problem} fields={rows} onReload={onReload} onClose={onClose} />;
}

/** A value as it is saved; what the object does not hold under the field's name cannot be compared. */
const savedOf = (value: unknown): string =>
  value === null || value === undefined || value instanceof Object ? '—' : String(value);
