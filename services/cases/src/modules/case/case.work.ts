import { COMMUNITY, OFFICE } from '@lianxi/contracts';
import {
  countRows,
  has,
  readPage,
  viewerOf,
  workCalendar,
  type Condition,
  type Ctx,
  type Viewer,
  type WorkItem,
  type WorkList,
} from '@lianxi/service-kit';
import { Light } from '../clock/clock.entity.js';
import { lightCondition, lightOf } from '../clock/light.js';
import type { Case } from './case.entity.js';
import { CaseState, Confidentiality } from './case.enums.js';
import { maskedFor } from './case.masks.js';
import { cases, SIGNING } from './case.policy.js';

/** One reason why a case waits for the viewer: the verb to do, and which cases. */
interface Waiting {
  verb: string;
  where: Condition;
  counter?: 'waiting' | 'forApproval';
}

/** What waits for the acting post, in the order in which it is shown. Pure, so that it can be tested as a table. */
export function waitingFor(viewer: Viewer): Waiting[] {
  const { unitId, personId, gridId } = viewer;
  const list: Waiting[] = [];
  if (viewer.kind !== 'person') return list;
  if (has(viewer, ...SIGNING) && unitId)
    list.push({ verb: 'acknowledge', where: { state: CaseState.DISPATCHED, leadUnitId: unitId }, counter: 'waiting' });
  if (has(viewer, ...OFFICE)) {
    list.push({
      verb: 'dispatch',
      where: { state: CaseState.SUBDISTRICT_TRIAGE, confidentiality: Confidentiality.NORMAL },
      counter: 'waiting',
    });
    list.push({ verb: 'close', where: { state: CaseState.HANDLING, closingProposed: true }, counter: 'forApproval' });
  }
  if (has(viewer, 'OFFICE_DIRECTOR')) {
    list.push({ verb: 'decideObjection', where: { state: CaseState.OBJECTION }, counter: 'forApproval' });
    list.push({
      verb: 'nameStaff',
      where: { confidentiality: Confidentiality.RESTRICTED, namedStaffIds: { $contained: [] } },
      counter: 'waiting',
    });
    list.push({
      verb: 'decideRecusal',
      where: { $not: { recusalPendingIds: { $contained: [] } } },
      counter: 'forApproval',
    });
  }
  if (has(viewer, 'CHIEF_CONVENER'))
    list.push({ verb: 'confirmLeader', where: { proposedLeaderPostId: { $ne: null } }, counter: 'forApproval' });
  if (has(viewer, ...SIGNING))
    list.push({
      verb: 'record',
      where: {
        state: CaseState.HANDLING,
        closingProposed: false,
        ...(has(viewer, 'DEPT_HEAD', ...COMMUNITY) ? { leadUnitId: unitId } : { handlerPersonId: personId }),
      },
    });
  if (has(viewer, ...COMMUNITY))
    list.push({ verb: 'record', where: { state: CaseState.COMMUNITY_HANDLING, communityId: unitId } });
  if (has(viewer, 'GRID_WORKER')) list.push({ verb: 'record', where: { state: CaseState.GRID_HANDLING, gridId } });
  return list;
}

/** Condition "waits for the viewer", for the ledger's view of one's own work. */
export function mineCondition(viewer: Viewer): Condition {
  const waiting = waitingFor(viewer);
  return waiting.length ? { $or: waiting.map(({ where }) => where) } : { id: null };
}

/** The viewer's work among cases with the workbench's four counters; every counter has its list in the ledger. */
export async function readWork(ctx: Ctx, first: number): Promise<WorkList> {
  const viewer = viewerOf(ctx);
  const [today, calendar] = [ctx.clock.today(), await workCalendar(ctx)];
  const waiting = waitingFor(viewer);
  const items: WorkItem[] = [];
  const counters = { waiting: 0, forApproval: 0 };
  for (const { verb, where, counter } of waiting) {
    const page = await readPage(ctx, cases, { first, where, sort: [{ field: 'dueOn', direction: 'asc' }] });
    if (counter) counters[counter] += page.hasNextPage ? await page.total() : page.rows.length;
    items.push(
      ...page.rows.map((row) =>
        itemOf(
          ctx,
          row,
          verb,
          lightOf({ length: row.dueLength ?? 0, unit: row.dueUnit!, dueOn: row.dueOn }, today, calendar),
        ),
      ),
    );
  }
  const own = mineCondition(viewer);
  const counted = (light: Light.YELLOW | Light.RED) =>
    waiting.length ? countRows(ctx, cases, { $and: [own, lightCondition(light, today, calendar)] }) : 0;
  return {
    items: items.slice(0, first),
    ...counters,
    dueSoon: await counted(Light.YELLOW),
    overdue: await counted(Light.RED),
  };
}

const itemOf = (ctx: Ctx, row: Case, verb: string, light: Light): WorkItem => ({
  id: `${row.id}:${verb}`,
  kind: `case.${verb}`,
  title: `${row.caseNo} ${maskedFor(ctx, row, row.summary)}`,
  dueOn: row.dueOn,
  light: light === Light.OPEN ? null : light,
  path: `/cases/${row.id}`,
});
