import { childrenOf, forbidden, loaderOf, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Capacity, type PostAssignment } from '../modules/assignment/assignment.entity.js';
import { assignment } from '../modules/assignment/assignment.policy.js';
import { coverageOf } from '../modules/coverage/coverage.queries.js';
import { GapKind } from '../modules/coverage/coverage.types.js';
import { liaison } from '../modules/liaison/liaison.policy.js';
import { liaisonList } from '../modules/liaison/liaison.queries.js';
import { person } from '../modules/person/person.policy.js';
import { post } from '../modules/post/post.policy.js';
import { ShiftKind } from '../modules/roster/duty-shift.entity.js';
import { dutyShift } from '../modules/roster/roster.policy.js';
import { jointOffice, shiftsBetween, workdays } from '../modules/roster/roster.queries.js';
import { daysOf } from '../modules/roster/roster.rules.js';
import { isOn } from '../modules/term.js';
import type { PaperSheet } from './paper-workbook.js';

const GAP: Record<GapKind, string> = {
  NO_SECRETARY: '社区无书记',
  NO_GRID: '社区无网格',
  NO_WORKER: '网格无网格员',
  NO_CADRE: '网格无包片干部',
  NO_LIAISON: '成员部门无联络员',
  NO_ACCOUNT: '成员部门无可用账号',
  HOUSEHOLD_WITHOUT_GRID: '住户不在有效网格内',
};
const nameOf = async (ctx: Ctx, term: PostAssignment | null): Promise<string> =>
  term ? ((await loaderOf(ctx, person).load(term.personId))?.name ?? '') : '';

/** Title of a post and who holds it on a day. */
export async function holderOf(ctx: Ctx, postId: string | null, on: string): Promise<[title: string, name: string]> {
  if (!postId) return ['', ''];
  const [found, terms] = [
    await loaderOf(ctx, post).load(postId),
    await childrenOf(ctx, assignment, 'postId', [{ validFrom: 'asc' }]).load(postId),
  ];
  return [
    found?.title ?? '',
    await nameOf(ctx, terms.find((term) => term.capacity !== Capacity.SUBSTITUTE && isOn(term, on)) ?? null),
  ];
}

/** The coverage report: vertical, horizontal, gaps. */
export async function coverageSheets(ctx: Ctx, on: string): Promise<PaperSheet[]> {
  const { communities, members, gaps } = await coverageOf(ctx, on);
  const vertical: PaperSheet['rows'] = await Promise.all(
    communities.flatMap((one) =>
      one.grids.map(async (two) => [
        one.community.name,
        await nameOf(ctx, one.secretary),
        two.grid.name,
        await nameOf(ctx, two.worker),
        (await Promise.all(two.cadres.map((term) => nameOf(ctx, term)))).join('、'),
        two.households,
      ]),
    ),
  );
  const horizontal = await Promise.all(
    members.map(async (one) => [
      one.unit.name,
      await nameOf(ctx, one.holder),
      one.liaison?.workPhone ?? '',
      one.accounts,
    ]),
  );
  return [
    {
      name: '纵向',
      columns: [
        ['社区', 24],
        ['社区书记', 14],
        ['网格', 22],
        ['网格员', 14],
        ['包片干部', 18],
        ['户数', 8],
      ],
      rows: vertical,
    },
    {
      name: '横向',
      columns: [
        ['成员部门', 30],
        ['联络员', 16],
        ['办公电话', 18],
        ['可用账号', 10],
      ],
      rows: horizontal,
    },
    {
      name: '缺口',
      columns: [
        ['缺口', 22],
        ['单位', 28],
        ['网格', 24],
        ['涉及户数', 10],
      ],
      rows: gaps.map(({ kind, unit, grid, households }) => [GAP[kind], unit.name, grid?.name ?? '', households || '']),
    },
  ];
}

/** The month's roster. */
export async function rosterSheets(ctx: Ctx, month: string): Promise<PaperSheet[]> {
  if (!dutyShift.policy.create!['readRoster']!(viewerOf(ctx))) throw forbidden();
  const [office, isWorkday] = [await jointOffice(ctx), await workdays(ctx)];
  const days = daysOf(month);
  const shifts = office ? await shiftsBetween(ctx, office.id, days[0]!, days.at(-1)!) : [];
  const on = async (day: string, kind: ShiftKind) => {
    const found = shifts.find((shift) => shift.day === day && shift.kind === kind);
    return found ? ((await loaderOf(ctx, person).load(found.personId))?.name ?? '') : '（空缺）';
  };
  const rows = await Promise.all(
    days.map(async (day) => [
      day,
      '日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]!,
      isWorkday(day) === false ? '休' : '',
      await on(day, ShiftKind.DAY),
      await on(day, ShiftKind.NIGHT),
    ]),
  );
  return [
    {
      name: '值班表',
      columns: [
        ['日期', 14],
        ['星期', 8],
        ['休息日', 8],
        ['白班 08:30–17:30', 24],
        ['夜班 17:30–次日08:30', 24],
      ],
      rows,
    },
  ];
}

/** The liaison list. */
export async function liaisonSheets(ctx: Ctx, on: string): Promise<PaperSheet[]> {
  if (!liaison.policy.create!['readLiaisons']!(viewerOf(ctx))) throw forbidden();
  const rows = await Promise.all(
    (await liaisonList(ctx, on)).map(async ({ unit, liaison: term }, index) => {
      const [[title, name], [, deputy]] = [
        await holderOf(ctx, term?.postId ?? null, on),
        await holderOf(ctx, term?.deputyPostId ?? null, on),
      ];
      return [
        index + 1,
        unit.name,
        name || '（空缺）',
        title,
        term?.workPhone ?? '',
        deputy,
        term?.deputyPhone ?? '',
        term?.validFrom ?? '',
      ];
    }),
  );
  return [
    {
      name: '联络员名册',
      columns: [
        ['序号', 6],
        ['成员部门', 28],
        ['联络员', 14],
        ['职务', 24],
        ['办公电话', 18],
        ['副联络员', 14],
        ['办公电话', 18],
        ['起始日', 12],
      ],
      rows,
    },
  ];
}
