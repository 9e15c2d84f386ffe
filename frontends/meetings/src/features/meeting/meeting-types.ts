import type { Meetings_MeetingQuery } from '../../gql/graphql';

/** A meeting as its page reads it. */
export type MeetingDetail = NonNullable<Meetings_MeetingQuery['meeting']>;
export type Seat = MeetingDetail['seats'][number];
export type Item = MeetingDetail['agendaItems'][number];
export type Decision = MeetingDetail['decisionItems'][number];

/** Queries that a verb of a meeting may change, here and in other modules. */
export const MEETING_QUERIES = [
  'Meetings_Meeting',
  'Meetings_Session',
  'Meetings_Minutes',
  'Meetings_List',
  'Meetings_Topics',
  'Meetings_SignInPage',
  'Meetings_Work',
  'Meetings_Decision',
  'Meetings_Decisions',
] as const;
