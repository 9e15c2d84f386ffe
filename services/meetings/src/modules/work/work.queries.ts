import { addDays, badInput, dateOf, loaderOf, readRows, viewerOf, type Ctx, type WorkItem, type WorkList } from '@lianxi/service-kit';
import { AgendaItemState } from '../agenda-item/agenda-item.entity.js';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { attendance } from '../attendance/attendance.policy.js';
import { copyDelivery } from '../copy-delivery/copy-delivery.policy.js';
import { CopyDeliveryState } from '../copy-delivery/copy-delivery.entity.js';
import { DecisionItem, DecisionItemState, OWED } from '../decision-item/decision-item.entity.js';
import { decisionItem } from '../decision-item/decision-item.policy.js';
import { isOverdue, lightOf } from '../decision-item/decision-item.queries.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { MeetingState } from '../meeting/meeting.enums.js';
import { meeting, office } from '../meeting/meeting.policy.js';
import { minutes } from '../minutes/minutes.policy.js';

type Group = 'waiting' | 'forApproval' | 'running';
type Found = WorkItem & { group: Group };

/** Rows read of one kind of work; the workbench shows a few and counts up to this. */
const LIMIT = 200;
const short = (text: string) => ([...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text);

/** What waits for the viewer here: rows that he or she sees, and verbs that the policy allows, most urgent first. */
export async function workOf(ctx: Ctx, first: number): Promise<WorkList> {
  if (!Number.isInteger(first) || first < 1 || first > 100) throw badInput('first');
  const found = [...(await decisions(ctx)), ...(await meetings(ctx)), ...(await proposals(ctx)), ...(await copies(ctx))];
  const urgency = (item: Found) => `${item.light === 'RED' ? 0 : item.light === 'YELLOW' ? 1 : 2}${item.dueOn ?? '9999'}`;
  found.sort((a, b) => (urgency(a) < urgency(b) ? -1 : urgency(a) > urgency(b) ? 1 : 0));
  const count = (test: (item: Found) => boolean) => found.filter(test).length;
  return {
    items: found.slice(0, first),
    waiting: count((item) => item.group === 'waiting'), forApproval: count((item) => item.group === 'forApproval'),
    dueSoon: count((item) => item.light === 'YELLOW'), overdue: count((item) => item.light === 'RED'),
  };
}

/** Decisions to sign for and to carry out, to confirm as chair, to verify as office. */
async function decisions(ctx: Ctx): Promise<Found[]> {
  const viewer = viewerOf(ctx);
  if (viewer.kind !== 'person') return [];
  const rows = await readRows(ctx, decisionItem, { where: { state: { $in: [DecisionItemState.DRAFTED, ...OWED] } }, orderBy: [{ dueOn: 'asc' }], limit: LIMIT });
  const today = ctx.clock.today();
  const steps: [keyof typeof decisionItem.policy.verbs, DecisionItemState[], Group][] = [
    ['confirmDecision', [DecisionItemState.DRAFTED], 'forApproval'], ['acknowledge', [DecisionItemState.OPEN], 'waiting'], ['verify', [DecisionItemState.SUBMITTED], 'forApproval'],
    ['progress', [DecisionItemState.ACKNOWLEDGED, DecisionItemState.RETURNED], 'running'], ['submit', [DecisionItemState.IN_PROGRESS], 'running'],
  ];
  return rows.flatMap((row: DecisionItem) => {
    const step = steps.find(([verb, states]) => states.includes(row.state) && decisionItem.policy.verbs[verb](viewer, row));
    if (!step) return [];
    return [{ id: row.id, kind: `decisionItem.${step[0]}`, title: short(row.content), dueOn: row.dueOn, light: isOverdue(row, today) ? 'RED' : lightOf(row, today), path: `/meetings/decisions/${row.id}`, group: step[2] }];
  });
}

/** Minutes to submit and to sign, and meetings of today to sign in to. */
async function meetings(ctx: Ctx): Promise<Found[]> {
  const viewer = viewerOf(ctx);
  if (viewer.kind !== 'person') return [];
  const rows = await readRows(ctx, meeting, { where: { state: { $in: [MeetingState.NOTIFIED, MeetingState.IN_SESSION, MeetingState.MINUTES_DRAFT, MeetingState.MINUTES_REVIEW] } }, orderBy: [{ startsAt: 'asc' }], limit: LIMIT });
  const signedIn = viewer.personId && rows.length ? new Set((await readRows(ctx, attendance, { where: { personId: viewer.personId, meetingId: { $in: rows.map((row) => row.id) } } })).map((row) => row.meetingId)) : new Set<string>();
  const today = ctx.clock.today();
  const may = (verb: keyof typeof meeting.policy.verbs, row: Meeting) => meeting.policy.verbs[verb](viewer, row);
  const item = (row: Meeting, verb: string, group: Group): Found[] => [{ id: row.id, kind: `meeting.${verb}`, title: short(row.title), dueOn: verb === 'signIn' ? dateOf(row.startsAt) : null, light: null, path: `/meetings/${row.id}`, group }];
  return rows.flatMap((row) => {
    if (row.state === MeetingState.MINUTES_DRAFT) return may('submitMinutes', row) ? item(row, 'submitMinutes', 'forApproval') : [];
    if (row.state === MeetingState.MINUTES_REVIEW) return may('signMinutes', row) ? item(row, 'signMinutes', 'forApproval') : [];
    const soon = dateOf(row.startsAt) <= today || row.state === MeetingState.IN_SESSION;
    return soon && may('signIn', row) && !signedIn.has(row.id) && dateOf(row.startsAt) >= addDays(today, -1) ? item(row, 'signIn', 'running') : [];
  });
}

/** Proposals for the office to accept. */
async function proposals(ctx: Ctx): Promise<Found[]> {
  if (!office(viewerOf(ctx))) return [];
  const rows = await readRows(ctx, agendaItem, { where: { state: AgendaItemState.PROPOSED }, orderBy: [{ createdAt: 'asc' }], limit: LIMIT });
  return rows.map((row) => ({ id: row.id, kind: 'agendaItem.acceptItem', title: short(row.title), dueOn: null, light: null, path: row.meetingId ? `/meetings/${row.meetingId}` : '/meetings/topics', group: 'forApproval' as const }));
}

/** Copies for the district to receipt. */
async function copies(ctx: Ctx): Promise<Found[]> {
  const viewer = viewerOf(ctx);
  const rows = await readRows(ctx, copyDelivery, { where: { state: CopyDeliveryState.SENT }, orderBy: [{ sentAt: 'asc' }], limit: LIMIT });
  const mine = rows.filter((row) => viewer.kind === 'person' && copyDelivery.policy.verbs.confirmReceipt(viewer, row));
  const papers = await Promise.all(mine.map((row) => loaderOf(ctx, minutes).load(row.minutesId)));
  return mine.map((row, index) => ({ id: row.id, kind: 'copyDelivery.confirmReceipt', title: `${papers[index]?.mark ?? ''}${papers[index]?.issueNumber ?? ''}`, dueOn: null, light: null, path: `/meetings/copies/${row.id}`, group: 'waiting' as const }));
}
