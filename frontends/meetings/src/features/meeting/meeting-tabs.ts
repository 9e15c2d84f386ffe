import type { MeetingFilter, MeetingSort, MeetingState } from '../../gql/graphql';

/** Views of the list of meetings; an upcoming one stands first by time, the others newest first. */
export const MEETING_VIEWS = ['upcoming', 'running', 'minutes', 'archived', 'all'] as const;
export type MeetingView = (typeof MEETING_VIEWS)[number];

export const MEETING_STATES: readonly MeetingState[] = [
  'PLANNED',
  'NOTIFIED',
  'POSTPONED',
  'CANCELLED',
  'IN_SESSION',
  'ENDED',
  'MINUTES_DRAFT',
  'MINUTES_REVIEW',
  'MINUTES_SIGNED',
  'COPIED_UP',
  'ARCHIVED',
];
export const MEETING_KINDS = ['REGULAR', 'EXTRAORDINARY', 'JOINT_OFFICE', 'TASKFORCE', 'ANALYSIS', 'EXCHANGE'] as const;

/** States of a view; null for every state. A meeting stays under 待纪要 until its file is closed. */
export const STATES_OF: Record<MeetingView, readonly MeetingState[] | null> = {
  upcoming: ['PLANNED', 'NOTIFIED', 'POSTPONED'],
  running: ['IN_SESSION'],
  minutes: ['ENDED', 'MINUTES_DRAFT', 'MINUTES_REVIEW', 'MINUTES_SIGNED', 'COPIED_UP'],
  archived: ['ARCHIVED'],
  all: null,
};

export const viewOf = (value: string | undefined): MeetingView =>
  MEETING_VIEWS.find((view) => view === value) ?? 'upcoming';

export const sortOf = (view: MeetingView): MeetingSort => (view === 'upcoming' ? 'STARTS_AT_ASC' : 'STARTS_AT_DESC');

/** The graph's filter of a view with the fields above the table. */
export function filterOf(
  view: MeetingView,
  fields: { state?: string | undefined; kind?: string | undefined; from?: string | undefined; to?: string | undefined },
): MeetingFilter {
  const state = MEETING_STATES.find((one) => one === fields.state);
  const kind = MEETING_KINDS.find((one) => one === fields.kind);
  return {
    states: state ? [state] : STATES_OF[view] ? [...STATES_OF[view]] : null,
    kinds: kind ? [kind] : null,
    from: fields.from ?? null,
    to: fields.to ?? null,
  };
}
