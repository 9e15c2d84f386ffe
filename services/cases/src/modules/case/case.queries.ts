import { codeForm, foldWidth } from '@lianxi/contracts';
import {
  badInput,
  type Condition,
  containing,
  type Ctx,
  lineWithin,
  type PageArgs,
  readPage,
  type SortKey,
  viewerOf,
  workCalendar,
} from '@lianxi/service-kit';
import { Light } from '../clock/clock.entity.js';
import { lightCondition } from '../clock/light.js';
import { CaseState } from './case.enums.js';
import type { CaseFilter, CaseSort } from './case.inputs.js';
import { cases } from './case.policy.js';
import { mineCondition } from './case.work.js';

const SORTABLE = ['registeredOn', 'dueOn', 'caseNo', 'state', 'currentLevel', 'peopleCount'];
/** Newest first where nothing else is asked for. */
const DEFAULT_SORT: SortKey[] = [
  { field: 'registeredOn', direction: 'desc' },
  { field: 'caseNo', direction: 'desc' },
];

async function conditionOf(ctx: Ctx, filter: CaseFilter, within?: Condition): Promise<Condition> {
  const parts: Condition[] = within ? [within] : [];
  if (filter.states?.length) parts.push({ state: { $in: filter.states } });
  if (filter.open) parts.push({ state: { $ne: CaseState.CLOSED } });
  if (filter.levels?.length) parts.push({ currentLevel: { $in: filter.levels } });
  if (filter.communityId) parts.push({ communityId: filter.communityId });
  if (filter.leadUnitId) parts.push({ leadUnitId: filter.leadUnitId });
  if (filter.unitId) parts.push({ $or: [{ communityId: filter.unitId }, { leadUnitId: filter.unitId }] });
  if (filter.lineCode) parts.push({ lineCode: filter.lineCode });
  if (filter.registeredFrom) parts.push({ registeredOn: { $gte: filter.registeredFrom } });
  if (filter.registeredTo) parts.push({ registeredOn: { $lte: filter.registeredTo } });
  if (filter.mine) parts.push(mineCondition(viewerOf(ctx)));
  if (filter.light === Light.YELLOW || filter.light === Light.RED)
    parts.push(lightCondition(filter.light, ctx.clock.today(), await workCalendar(ctx)));
  else if (filter.light) throw badInput('light');
  const search = lineWithin(filter.search, 'search', 50);
  if (search)
    parts.push({
      $or: [
        { caseNo: { $ilike: containing(codeForm(search)) } },
        ...[...new Set([search, foldWidth(search)])].map((text) => ({ searchText: { $ilike: containing(text) } })),
      ],
    });
  return parts.length ? { $and: parts } : {};
}

/** A page of the viewer's cases: the two ledgers are this list under a filter; `within` narrows it further. */
export async function readCases(
  ctx: Ctx,
  { filter, sort: asked, ...page }: PageArgs & { filter?: CaseFilter | null; sort?: CaseSort[] | null },
  within?: Condition,
) {
  const sort = asked?.map(({ field, descending }): SortKey => {
    if (!SORTABLE.includes(field)) throw badInput('sort');
    return { field, direction: descending ? 'desc' : 'asc' };
  });
  return readPage(ctx, cases, {
    ...page,
    where: await conditionOf(ctx, filter ?? {}, within),
    sort: sort?.length ? sort : DEFAULT_SORT,
  });
}
