import {
  badInput,
  childrenOf,
  countRows,
  dateOf,
  loaderOf,
  readPage,
  viewerOf,
  type Base,
  type Ctx,
  type Noun,
  type SortKey,
  type WorkItem,
  type WorkList,
} from '@lianxi/service-kit';
import { agendaItem } from '../agenda-item/agenda-item.policy.js';
import { attendance } from '../attendance/attendance.policy.js';
import { copyDelivery } from '../copy-delivery/copy-delivery.policy.js';
import { decisionItem } from '../decision-item/decision-item.policy.js';
import { lightCondition, lightOf } from '../decision-item/light.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { meeting } from '../meeting/meeting.policy.js';
import { minutes } from '../minutes/minutes.policy.js';
import { waitingFor, type Waiting } from './waiting.js';

type Found = Omit<WorkItem, 'kind'>;
const short = (text: string) => ([...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text);

/**
 * What waits for the viewer here, most urgent first, with the workbench's four counters; rows and counters come from
 * the same conditions.
 */
export async function workOf(ctx: Ctx, first: number): Promise<WorkList> {
  if (!Number.isInteger(first) || first < 1 || first > 100) throw badInput('first');
  const today = ctx.clock.today();
  const waiting = waitingFor(viewerOf(ctx), today);
  const items: WorkItem[] = [];
  const counters = { waiting: 0, forApproval: 0 };
  for (const one of waiting) {
    const { found, count } = await READ[one.noun](ctx, one, first);
    if (one.counter) counters[one.counter] += await count();
    items.push(...found.map((item) => ({ ...item, kind: `${one.noun}.${one.verb}` })));
  }
  const urgency = ({ light, dueOn }: WorkItem) =>
    `${light === 'RED' ? 0 : light === 'YELLOW' ? 1 : 2}${dueOn ?? '9999'}`;
  items.sort((a, b) => (urgency(a) < urgency(b) ? -1 : urgency(a) > urgency(b) ? 1 : 0));
  const owed = waiting.filter(({ noun }) => noun === 'decisionItem').map(({ where }) => where);
  const lit = async (light: 'YELLOW' | 'RED') =>
    owed.length ? countRows(ctx, decisionItem, { $and: [{ $or: owed }, lightCondition(light, today)] }) : 0;
  return { items: items.slice(0, first), ...counters, dueSoon: await lit('YELLOW'), overdue: await lit('RED') };
}

/** The first rows of one kind, and how many there are: counted in the database where they are more. */
async function read<Row extends Base>(
  ctx: Ctx,
  noun: Noun<Row, never>,
  { where }: Waiting,
  first: number,
  key: SortKey,
  itemOf: (row: Row) => Promise<Found | null> | Found | null,
) {
  const page = await readPage(ctx, noun, { first, where, sort: [key] });
  const found = (await Promise.all(page.rows.map(itemOf))).filter((item) => item !== null);
  return { found, count: async () => (page.hasNextPage ? page.total() : page.rows.length) };
}

type Reader = (ctx: Ctx, waiting: Waiting, first: number) => Promise<{ found: Found[]; count: () => Promise<number> }>;

const READ: Record<Waiting['noun'], Reader> = {
  decisionItem: (ctx, waiting, first) =>
    read(ctx, decisionItem, waiting, first, { field: 'dueOn', direction: 'asc' }, (row) => ({
      id: row.id,
      title: short(row.content),
      dueOn: row.dueOn,
      light: lightOf(row, ctx.clock.today()),
      path: `/meetings/decisions/${row.id}`,
    })),
  meeting: (ctx, waiting, first) =>
    read(ctx, meeting, waiting, first, { field: 'startsAt', direction: 'asc' }, async (row) =>
      waiting.verb === 'signIn' && (await signedIn(ctx, row))
        ? null
        : {
            id: row.id,
            title: short(row.title),
            dueOn: waiting.verb === 'signIn' ? dateOf(row.startsAt) : null,
            light: null,
            path: `/meetings/${row.id}`,
          },
    ),
  agendaItem: (ctx, waiting, first) =>
    read(ctx, agendaItem, waiting, first, { field: 'createdAt', direction: 'asc' }, (row) => ({
      id: row.id,
      title: short(row.title),
      dueOn: null,
      light: null,
      path: row.meetingId ? `/meetings/${row.meetingId}` : '/meetings/topics',
    })),
  copyDelivery: (ctx, waiting, first) =>
    read(ctx, copyDelivery, waiting, first, { field: 'sentAt', direction: 'asc' }, async (row) => {
      const paper = await loaderOf(ctx, minutes).load(row.minutesId);
      return {
        id: row.id,
        title: `${paper?.mark ?? ''}${paper?.issueNumber ?? ''}`,
        dueOn: null,
        light: null,
        path: `/meetings/copies/${row.id}`,
      };
    }),
};

/** The viewer has a record at the meeting; one statement for the few meetings of a day. */
const signedIn = async (ctx: Ctx, row: Meeting): Promise<boolean> =>
  (await childrenOf(ctx, attendance, 'meetingId').load(row.id)).some(
    ({ personId }) => personId === viewerOf(ctx).personId,
  );
