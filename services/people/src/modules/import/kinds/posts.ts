import { has, viewerOf, type Ctx, type Viewer } from '@lianxi/service-kit';
import { Capacity, PostAssignment } from '../../assignment/assignment.entity.js';
import { inReach, maintainsDirectory, maintainsHolders } from '../../maintain.js';
import { Person } from '../../person/person.entity.js';
import { addPost, appointPost, ROLES_OF_KIND } from '../../post/post.actions.js';
import { Post } from '../../post/post.entity.js';
import { holdsFrom } from '../../term.js';
import { Unit } from '../../unit/unit.entity.js';
import type { CheckedRow, Choice, Column, ImportKind, ParsedRow, Present } from '../columns.js';
import { compareRow, error, notAllowed, pieces, repeated, valuesOf } from '../compare.js';
import { ImportKindName, ImportMark } from '../import.entity.js';
import { withUnitCodes } from './references.js';
import { dayFinding, startFindings } from './terms.js';
import { writeEach } from './write-each.js';

const ROLES: Choice[] = [
  { value: 'DEPT_HEAD', words: { 'zh-CN': '部门负责人', en: 'Head of department' } },
  { value: 'DEPT_HANDLER', words: { 'zh-CN': '承办人', en: 'Handler' } },
  { value: 'POLICE_LIAISON', words: { 'zh-CN': '派出所联络员', en: 'Police liaison' } },
  { value: 'JUSTICE_LIAISON', words: { 'zh-CN': '司法所联络员', en: 'Justice liaison' } },
  { value: 'COMMUNITY_SECRETARY', words: { 'zh-CN': '社区书记', en: 'Community secretary' } },
  { value: 'COMMUNITY_STAFF', words: { 'zh-CN': '社区信访专干', en: 'Community petition clerk' } },
  { value: 'AREA_CADRE', words: { 'zh-CN': '包片干部', en: 'Area cadre' } },
];
const YES_NO: Choice[] = [
  { value: 'YES', words: { 'zh-CN': '是', en: 'Yes' }, also: ['1', 'y', 'true'] },
  { value: 'NO', words: { 'zh-CN': '否', en: 'No' }, also: ['0', 'n', 'false'] },
];

const COLUMNS: Column[] = [
  {
    field: 'unitCode',
    type: 'ref',
    required: true,
    words: { 'zh-CN': '单位编码', en: 'Unit code' },
    also: ['所属单位编码', '单位代码', '单位', '单位名称', '所属单位', '工作单位', '部门', 'unit'],
    hint: { 'zh-CN': '已有单位的编码或名称', en: 'Code or name of a unit that is there' },
  },
  {
    field: 'title',
    type: 'text',
    max: 60,
    required: true,
    words: { 'zh-CN': '职务', en: 'Post' },
    also: ['岗位', '职务名称', '岗位名称', '现任职务', 'title', 'post title'],
    hint: {
      'zh-CN': '最多60字；同一单位内按名称对应已有职务',
      en: 'At most 60 characters; within a unit a post is found by its title',
    },
  },
  {
    field: 'roles',
    type: 'choices',
    choices: ROLES,
    words: { 'zh-CN': '角色', en: 'Roles' },
    also: ['职务角色', 'role'],
    hint: {
      'zh-CN': '可填多个，用顿号分开；须与单位类型相符',
      en: 'One or several, separated by commas; those usual in a unit of this kind',
    },
  },
  {
    field: 'single',
    type: 'choice',
    choices: YES_NO,
    words: { 'zh-CN': '一人一职', en: 'One holder' },
    also: ['单人任职', 'single holder'],
    hint: { 'zh-CN': '不填为“是”', en: 'Yes when left empty' },
  },
  {
    field: 'from',
    type: 'date',
    words: { 'zh-CN': '生效日期', en: 'From' },
    also: ['设立日期', '起始日期', 'valid from'],
    hint: {
      'zh-CN': '职务和任职自此日起；不填为当天，不得早于当天',
      en: 'First day of post and term; today when left empty, not before today',
    },
  },
  {
    field: 'holder',
    type: 'name',
    words: { 'zh-CN': '任职人', en: 'Holder' },
    also: ['任职人员', '姓名', '人员姓名', 'name'],
    hint: {
      'zh-CN': '名录中唯一的姓名；空缺则任命，已有任职人请用“交接”',
      en: 'A name that the directory has once; appoints to a vacant post, a held one is handed over by its own act',
    },
  },
];

interface World {
  units: Map<string, Unit>;
  posts: Map<string, Post[]>;
  people: Map<string, Person[]>;
  holders: Map<string, { personId: string; name: string }[]>;
}

const keyOf = ({ values }: ParsedRow) =>
  values['unitCode'] && values['title'] ? `${values['unitCode']} ${values['title']}` : null;

async function worldOf(ctx: Ctx, rows: readonly ParsedRow[]): Promise<World> {
  const [units, posts, people, terms]: [Unit[], Post[], Person[], PostAssignment[]] = [[], [], [], []];
  const plain = { disableIdentityMap: true } as const;
  for (const codes of pieces(valuesOf(rows, 'unitCode')))
    units.push(...(await ctx.em.find(Unit, { code: { $in: codes } }, plain)));
  for (const ids of pieces(units.map(({ id }) => id)))
    posts.push(...(await ctx.em.find(Post, { unitId: { $in: ids }, validTo: null }, plain)));
  for (const ids of pieces(posts.map(({ id }) => id)))
    terms.push(
      ...(await ctx.em.find(
        PostAssignment,
        { postId: { $in: ids }, capacity: { $ne: Capacity.SUBSTITUTE }, ...holdsFrom(ctx.clock.today()) } as never,
        plain,
      )),
    );
  for (const names of pieces(valuesOf(rows, 'holder')))
    people.push(...(await ctx.em.find(Person, { name: { $in: names } }, plain)));
  const names = new Map(
    (await ctx.em.find(Person, { id: { $in: terms.map(({ personId }) => personId) } }, plain)).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  return {
    units: new Map(units.map((row) => [row.code, row])),
    posts: Map.groupBy(posts, ({ unitId, title }) => `${codes.get(unitId)} ${title}`),
    people: Map.groupBy(people, ({ name }) => name),
    holders: new Map(
      [...Map.groupBy(terms, ({ postId }) => postId)].map(([postId, held]) => [
        postId,
        held.map(({ personId }) => ({ personId, name: names.get(personId) ?? '' })),
      ]),
    ),
  };
}

const presentOf = (
  row: Post,
  unitCode: string,
  holders: readonly { name: string }[],
  wanted: string | null,
): Present => ({
  id: row.id,
  version: row.version,
  values: {
    unitCode,
    title: row.title,
    roles: [...row.roles].sort().join(','),
    single: row.singleHolder ? 'YES' : 'NO',
    holder: holders.find(({ name }) => name === wanted)?.name ?? holders.map(({ name }) => name).join('、'),
  },
});

function presentIn(world: World, row: ParsedRow): Present | null {
  const [found] = world.posts.get(keyOf(row) ?? '') ?? [];
  return found
    ? presentOf(found, row.values['unitCode']!, world.holders.get(found.id) ?? [], row.values['holder'] ?? null)
    : null;
}

function check(ctx: Ctx, viewer: Viewer, world: World, row: ParsedRow, first: number | undefined): CheckedRow {
  const { unitCode, title, roles, holder, from } = row.values;
  const unit = world.units.get(unitCode ?? '');
  const same = world.posts.get(keyOf(row) ?? '') ?? [];
  const findings = dayFinding(ctx, 'from', from);
  if (first) findings.push(error('title', 'CELL_REPEATED', { row: first }));
  if (unitCode && !unit) findings.push(error('unitCode', 'CELL_NOT_FOUND'));
  else if (unit?.validTo) findings.push(error('unitCode', 'CELL_ENDED', { on: unit.validTo }));
  else if (unit && !(maintainsDirectory(viewer) && inReach(viewer, unit.path)))
    findings.push(notAllowed('unitCode', 'CELL_OUT_OF_REACH'));
  else if (unit) findings.push(...startFindings(ctx, row, unit, 'unitCode'));
  if (same.length > 1) findings.push(error('title', 'CELL_AMBIGUOUS', { count: same.length }));
  if (
    unit &&
    title &&
    same.length === 0 &&
    roles &&
    !roles.split(',').every((role) => ROLES_OF_KIND[unit.kind]?.includes(role as never))
  )
    findings.push(error('roles', 'CELL_ROLE_NOT_USUAL'));
  const held = same[0] ? (world.holders.get(same[0].id) ?? []) : [];
  if (holder && !held.some(({ name }) => name === holder)) {
    const found = world.people.get(holder) ?? [];
    if (found.length !== 1)
      findings.push(
        found.length ? error('holder', 'CELL_AMBIGUOUS', { count: found.length }) : error('holder', 'CELL_NOT_FOUND'),
      );
    else if (found[0]!.id === viewer.personId) findings.push(notAllowed('holder', 'OWN_APPOINTMENT'));
    else if (!maintainsHolders(viewer) || has(viewer, 'SYS_ADMIN')) findings.push(notAllowed('holder', 'FORBIDDEN'));
    else if (held.length && same[0]!.singleHolder) findings.push(error('holder', 'CELL_POST_HELD'));
    else if (same[0] && (from ?? ctx.clock.today()) < same[0].validFrom)
      findings.push(error('from', 'CELL_NOT_YET', { on: same[0].validFrom }));
  }
  return compareRow(row, COLUMNS, presentIn(world, row), { fixed: ['roles', 'single'], silent: ['from'], findings });
}

/**
 * Posts with their holders (R-031…R-035): by unit and title. A vacant post gets its holder; what is held is handed over
 * by its own act.
 */
export const posts: ImportKind = {
  name: ImportKindName.POSTS,
  words: { 'zh-CN': '职务与任职', en: 'Posts and holders' },
  columns: COLUMNS,
  needsBasis: true,
  resolve: (ctx, rows) => withUnitCodes(ctx, rows, 'unitCode'),
  present: async (ctx, rows) => {
    const world = await worldOf(ctx, rows);
    return new Map(
      rows.flatMap((row) => {
        const there = presentIn(world, row);
        return there ? [[row.number, there] as const] : [];
      }),
    );
  },
  check: async (ctx, rows) => {
    const [viewer, world, twice] = [viewerOf(ctx), await worldOf(ctx, rows), repeated(rows, keyOf)];
    return rows.map((row) => check(ctx, viewer, world, row, twice.get(row)));
  },
  write: async (tx, rows, basis) => {
    const world = await worldOf(tx, rows);
    await writeEach(rows, async ({ values, present, cells }) => {
      const from = values['from'] ?? tx.clock.today();
      const post =
        present ??
        (await addPost(tx, {
          unitId: world.units.get(values['unitCode']!)!.id,
          title: values['title']!,
          roles: values['roles']?.split(',').filter(Boolean) ?? [],
          singleHolder: values['single'] !== 'NO',
          from,
          basis,
        }));
      const appoints =
        values['holder'] &&
        cells.some(({ field, mark }) => field === 'holder' && (mark === ImportMark.NEW || mark === ImportMark.CHANGED));
      if (appoints)
        await appointPost(tx, {
          id: post.id,
          version: post.version,
          personId: world.people.get(values['holder']!)![0]!.id,
          from,
          capacity: Capacity.HOLDER,
          basis,
        });
    });
  },
};
