import { childrenOf, forbidden, loaderOf, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Capacity, type PostAssignment } from '../modules/assignment/assignment.entity.js';
import { assignment } from '../modules/assignment/assignment.policy.js';
import { coverageOf } from '../modules/coverage/coverage.queries.js';
import { GapKind } from '../modules/coverage/coverage.types.js';
import { liaison } from '../modules/liaison/liaison.policy.js';
import { liaisonList } from '../modules/liaison/liaison.queries.js';
import { person } from '../modules/person/person.policy.js';
import { post } from '../modules/post/post.policy.js';
import { isOn } from '../modules/term.js';
import type { PaperSheet } from './paper-workbook.js';

const GAP: Record<GapKind, string> = {
  NO_SECRETARY: '社区无书记', NO_GRID: '社区无网格', NO_WORKER: '网格无网格员', NO_CADRE: '网格无包片干部', NO_LIAISON: '成员部门无联络员', NO_ACCOUNT: '成员部门无可用账号', HOUSEHOLD_WITHOUT_GRID: '住户不在有效网格内',
};
const nameOf = async (ctx: Ctx, term: PostAssignment | null): Promise<string> => (term ? ((await loaderOf(ctx, person).load(term.personId))?.name ?? '') : '');

/** Title of a post and who holds it on a day. */
export async function holderOf(ctx: Ctx, postId: string | null, on: string): Promise<[title: string, name: string]> {
  if (!postId) return ['', ''];
  const [found, terms] = [await loaderOf(ctx, post).load(postId), await childrenOf(ctx, assignment, 'postId', [{ validFrom: 'asc' }]).load(postId)];
  return [found?.title ?? '', await nameOf(ctx, terms.find((term) => term.capacity !== Capacity.SUBSTITUTE && isOn(term, on)) ?? null)];
}

/** The coverage report: vertical, horizontal, gaps. */
export async function coverageSheets(ctx: Ctx, on: string): Promise<PaperSheet[]> {
  const { communities, members, gaps } = await coverageOf(ctx, on);
  const vertical: PaperSheet['rows'] = await Promise.all(communities.flatMap((one) => one.grids.map(async (two) => [
    one.community.name, await nameOf(ctx, one.secretary), two.grid.name, await nameOf(ctx, two.worker), (await Promise.all(two.cadres.map((term) => nameOf(ctx, term)))).join('、'), two.households,
  ])));
  const horizontal = await Promise.all(members.map(async (one) => [one.unit.name, await nameOf(ctx, one.holder), one.liaison?.workPhone ?? '', one.accounts]));
  return [
    { name: '纵向', columns: [['社区', 24], ['社区书记', 14], ['网格', 22], ['网格员', 14], ['包片干部', 18], ['户数', 8]], rows: vertical },
    { name: '横向', columns: [['成员部门', 30], ['联络员', 16], ['办公电话', 18], ['可用账号', 10]], rows: horizontal },
    { name: '缺口', columns: [['缺口', 22], ['单位', 28], ['网格', 24], ['涉及户数', 10]], rows: gaps.map(({ kind, unit, grid, households }) => [GAP[kind], unit.name, grid?.name ?? '', households || '']) },
  ];
}

/** The liaison list. */
export async function liaisonSheets(ctx: Ctx, on: string): Promise<PaperSheet[]> {
  if (!liaison.policy.create!['readLiaisons']!(viewerOf(ctx))) throw forbidden();
  const rows = await Promise.all((await liaisonList(ctx, on)).map(async ({ unit, liaison: term }, index) => {
    const [[title, name], [, deputy]] = [await holderOf(ctx, term?.postId ?? null, on), await holderOf(ctx, term?.deputyPostId ?? null, on)];
    return [index + 1, unit.name, name || '（空缺）', title, term?.workPhone ?? '', deputy, term?.deputyPhone ?? '', term?.validFrom ?? ''];
  }));
  return [{ name: '联络员名册', columns: [['序号', 6], ['成员部门', 28], ['联络员', 14], ['职务', 24], ['办公电话', 18], ['副联络员', 14], ['办公电话', 18], ['起始日', 12]], rows }];
}
