import { roleName, type Locale, type Role } from '@lianxi/contracts';
import { ask, notFound, type Ctx } from '@lianxi/service-kit';
import { ImportKindName } from '../modules/import/import.entity.js';
import { shown } from '../modules/import/import.queries.js';
import { kindNamed } from '../modules/import/kinds/index.js';
import type { ListName } from './export.policy.js';
import { list, page, words, type Given, type List } from './list.js';
import { PLATFORM_LISTS } from './platform-lists.js';
import { REGISTER_LISTS } from './register-lists.js';

interface Holder {
  capacity: string;
  person: { name: string } | null;
}
/** Rows of the graph as an export asks for them. */
interface UnitRow {
  code: string;
  name: string;
  kind: string;
  validFrom: string;
  parent: { code: string; name: string } | null;
  hostedBy: { name: string } | null;
}
interface PostRow {
  code: string;
  name: string;
  posts: {
    title: string;
    roles: string[];
    singleHolder: boolean;
    validFrom: string;
    holders: (Holder & { validFrom: string })[];
  }[];
}
interface PersonRow {
  name: string;
  assignments: {
    validFrom: string;
    validTo: string | null;
    post: { title: string; unit: { name: string } | null } | null;
  }[];
}
interface GridsRow {
  code: string;
  name: string;
  grids: {
    code: string;
    name: string;
    validFrom: string;
    validTo: string | null;
    workerPost: { holder: { name: string } | null } | null;
  }[];
}
interface HouseholdRow {
  code: string;
  building: string;
  room: string;
  householder: string;
  grid: { code: string; name: string; community: { name: string } | null } | null;
}

/** A code as the words that an import of the same kind reads. */
const worded = (kind: ImportKindName, field: string, value: string, locale: Locale): string | null =>
  shown(
    kindNamed(kind).columns.find((column) => column.field === field)!,
    value,
    locale,
  );

/** The lists that can be taken along. Their headers are those that an import recognises. */
const LISTS: Record<ListName, List<never>> = {
  units: list<UnitRow>({
    title: words('单位', 'Units'),
    columns: [
      [words('单位编码', 'Unit code'), 20],
      [words('单位名称', 'Unit name'), 36],
      [words('单位类型', 'Kind'), 16],
      [words('上级单位编码', 'Parent code'), 20],
      [words('上级单位', 'Parent'), 30],
      [words('设于', 'Hosted by'), 24],
      [words('自', 'Since'), 12],
    ],
    query: page('code name kind validFrom parent { code name } hostedBy { name }', 'units(*)'),
    rows: ({ code, name, kind, parent, hostedBy, validFrom }, { locale }) => [
      [
        code,
        name,
        worded(ImportKindName.UNITS, 'kind', kind, locale),
        parent?.code ?? null,
        parent?.name ?? null,
        hostedBy?.name ?? null,
        validFrom,
      ],
    ],
  }),
  posts: list<PostRow>({
    title: words('职务与任职', 'Posts and holders'),
    columns: [
      [words('单位编码', 'Unit code'), 20],
      [words('单位名称', 'Unit name'), 36],
      [words('职务', 'Post'), 30],
      [words('角色', 'Roles'), 30],
      [words('一人一职', 'One holder'), 10],
      [words('任职人', 'Holder'), 24],
      [words('任职自', 'Holder since'), 14],
      [words('设立自', 'Post since'), 14],
    ],
    query: page(
      'code name posts(on: $on) { title roles singleHolder validFrom holders(on: $on) { capacity validFrom person { name } } }',
      'units(*)',
      ', $on: LocalDate',
    ),
    variables: ({ clock }) => ({ on: clock.today() }),
    rows: ({ code, name, posts }, { locale }) =>
      posts.map((post) => [
        code,
        name,
        post.title,
        post.roles.map((role) => roleName(role as Role, locale)).join('、') || null,
        worded(ImportKindName.POSTS, 'single', post.singleHolder ? 'YES' : 'NO', locale),
        post.holders
          .map(({ person }) => person?.name ?? '')
          .filter(Boolean)
          .join('、'),
        post.holders.map(({ validFrom }) => validFrom).join('、') || null,
        post.validFrom,
      ]),
  }),
  people: list<PersonRow>({
    title: words('人员名录', 'Directory'),
    columns: [
      [words('姓名', 'Name'), 24],
      [words('职务', 'Posts'), 80],
    ],
    query: page(
      'name assignments(on: $on) { validFrom validTo post { title unit { name } } }',
      'persons(*)',
      ', $on: LocalDate',
    ),
    variables: ({ clock }) => ({ on: clock.today() }),
    rows: ({ name, assignments }) => [
      [
        name,
        assignments
          .map(({ post }) => [post?.unit?.name, post?.title].filter(Boolean).join(' '))
          .filter(Boolean)
          .join('；'),
      ],
    ],
  }),
  grids: list<GridsRow>({
    title: words('网格', 'Grids'),
    columns: [
      [words('网格编码', 'Grid code'), 20],
      [words('网格名称', 'Grid name'), 30],
      [words('所属社区编码', 'Community code'), 20],
      [words('所属社区', 'Community'), 30],
      [words('网格员', 'Grid worker'), 20],
      [words('自', 'Since'), 12],
    ],
    query: page(
      'code name grids { code name validFrom validTo workerPost { holder { name } } }',
      'units(filter: { kinds: [COMMUNITY] }, *)',
    ),
    rows: ({ code, name, grids }, { today }) =>
      grids
        .filter(({ validTo }) => !validTo || validTo > today)
        .map((grid) => [grid.code, grid.name, code, name, grid.workerPost?.holder?.name ?? null, grid.validFrom]),
  }),
  households: list<HouseholdRow>({
    title: words('户', 'Households'),
    columns: [
      [words('户编码', 'Household code'), 22],
      [words('网格编码', 'Grid code'), 20],
      [words('网格名称', 'Grid name'), 26],
      [words('社区', 'Community'), 26],
      [words('楼栋', 'Building'), 16],
      [words('门牌', 'Door'), 16],
      [words('户主', 'Householder'), 18],
    ],
    query: page('code building room householder grid { code name community { name } }', 'households(*)'),
    rows: ({ code, grid, building, room, householder }) => [
      [code, grid?.code ?? null, grid?.name ?? null, grid?.community?.name ?? null, building, room, householder],
    ],
  }),
  ...REGISTER_LISTS,
  ...PLATFORM_LISTS,
};

const PAGE = 100;
interface Connection {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: never }[];
}

/**
 * The nodes of a list, read through the graph with the viewer's own rights: what is no connection at once, a connection
 * page by page.
 */
async function* nodesOf(ctx: Ctx, { query, whole, variables }: List<never>, given: Given): AsyncGenerator<never> {
  if (whole) {
    const { list: answer } = await ask<{ list: never | never[] }>(ctx, 'people', query, { ...variables?.(ctx, given) });
    yield* Array.isArray(answer) ? (answer as never[]) : [answer as never];
    return;
  }
  for (let after: string | null = null; ;) {
    // a context of its own for each page: what a request remembers would be the whole list once more
    const { list: answer }: { list: Connection } = await ask<{ list: Connection }>(
      { ...ctx, loaders: new Map() },
      'people',
      query,
      { first: PAGE, after, ...variables?.(ctx, given) },
    );
    for (const { node } of answer.edges) yield node;
    if (!answer.pageInfo.hasNextPage) return;
    after = answer.pageInfo.endCursor;
  }
}

/** A list as its screen shows it (decision 7): it holds nothing that the viewer's screen would not. */
export async function readList(
  ctx: Ctx,
  name: string,
  given: Given,
): Promise<{ title: string; columns: { title: string; width: number }[]; rows: (string | null)[][] }> {
  if (!Object.hasOwn(LISTS, name)) throw notFound();
  const found = LISTS[name as ListName];
  const context = { today: ctx.clock.today(), locale: ctx.locale, extra: (await found.extra?.(ctx)) ?? {} };
  const rows: (string | null)[][] = [];
  for await (const node of nodesOf(ctx, found, given)) rows.push(...found.rows(node, context));
  return {
    title: found.title[ctx.locale],
    columns: found.columns.map(([text, width]) => ({ title: text[ctx.locale], width })),
    rows: found.finish?.(rows, context) ?? rows,
  };
}
