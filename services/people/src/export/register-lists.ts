import { ask, DomainError, type Ctx } from '@lianxi/service-kit';
import { list, page, whole, word, words, type Given, type List, type Words } from './list.js';

interface Held {
  title: string;
  holder: { name: string } | null;
  unit?: { name: string } | null;
}
interface Duties {
  unit: { code: string; name: string };
  subject: string;
  inForce: {
    number: number;
    validFrom: string;
    basis: string | null;
    duties: { order: number; text: string; source: string | null }[];
  } | null;
}
interface Person {
  person: { name: string } | null;
}
interface Phoned {
  title: string;
  workPhone: { number: string | null } | null;
}
interface Responsibility {
  households: number;
  subdistrict: { name: string } | null;
  directorPost: Phoned | null;
  director: Person | null;
  communities: {
    households: number;
    community: { name: string };
    secretaryPost: Phoned | null;
    secretary: Person | null;
    grids: {
      households: number;
      grid: { name: string };
      workerPost: Phoned | null;
      worker: Person | null;
      cadres: Person[];
    }[];
  }[];
}
interface Areas {
  community: { name: string };
  grids: {
    grid: { code: string; name: string };
    areas: { validFrom: string; validTo: string | null; basis: string | null; post: Held | null }[];
  }[];
}
interface Line {
  code: string;
  validFrom: string;
  basis: string | null;
  leaderPost: Held | null;
}
interface Seats {
  seats: {
    kind: string;
    order: number;
    validFrom: string;
    basis: string | null;
    post: Held | null;
    unit: { name: string } | null;
  }[];
}
interface Visited {
  households: number;
  visited: number;
  tried: number;
}
interface Visits extends Visited {
  communities: (Visited & { unit: { name: string } })[];
  grids: (Visited & { grid: { name: string; workerPost: { holder: { name: string } | null } | null } })[];
  workers: { assignment: (Person & { post: { title: string } | null }) | null; entries: number; visited: number }[];
}
interface AppointmentRow {
  state: string;
  validFrom: string;
  validTo: string | null;
  basis: string;
  proposedBy: string;
  post: Held | null;
  person: { name: string } | null;
}

const SUBJECTS: Record<string, Words> = {
  UNIT: words('单位职责', 'Unit'),
  FIRST_RESPONSIBLE: words('第一责任人职责', 'First responsible person'),
  GRID_WORKER: words('网格员职责', 'Grid worker'),
};
const LEVELS = {
  zone: words('街道', 'Sub-district'),
  community: words('社区', 'Community'),
  grid: words('网格', 'Grid'),
  all: words('合计', 'All'),
  worker: words('走访人', 'Visitor'),
};
const SEATS: Record<string, Words> = {
  CHIEF_CONVENER: words('总召集人', 'Chief convener'),
  CONVENER: words('召集人', 'Convener'),
  MEMBER_UNIT: words('成员部门', 'Member unit'),
  OFFICE_DIRECTOR: words('联席办主任', 'Office director'),
};
const STATES: Record<string, Words> = {
  PROPOSED: words('待确认', 'Proposed'),
  CONFIRMED: words('已确认', 'Confirmed'),
  REJECTED: words('未予确认', 'Rejected'),
  WITHDRAWN: words('已撤回', 'Withdrawn'),
};
const VACANT = words('（空缺）', '(vacant)');
const NONE = words('（尚无）', '(none yet)');

const day = (ctx: Ctx, { on }: Given) => ({ on: on ?? ctx.clock.today() });
const placed = (ctx: Ctx, given: Given) => ({ ...day(ctx, given), subdistrictId: given.subdistrictId });
/** Who answers for an area; null where nobody does, a dash where the name may not be read. */
const nameOf = (held: Person | null): string | null => (held ? (held.person?.name ?? '–') : null);

/** Names of the lines: the first level of the categories, which cases owns; without them the codes stay. */
async function lineNames(ctx: Ctx): Promise<Record<string, string>> {
  try {
    const { categories } = await ask<{ categories: { code: string; level: number; name: string }[] }>(
      ctx,
      'cases',
      'query People_ExportLineNames { categories { code level name } }',
    );
    return Object.fromEntries(
      categories.filter(({ level }) => level === 1).map(({ code, name }) => [code.slice(0, 2), name]),
    );
  } catch (error) {
    if (error instanceof DomainError && error.code === 'DEPENDENCY_UNAVAILABLE') return {};
    throw error;
  }
}

/** Registers of the joint office as they are on a day. */
export const REGISTER_LISTS = {
  duties: list<Duties>({
    title: words('职责清单', 'Duty lists'),
    whole: true,
    variables: day,
    columns: [
      [words('单位编码', 'Unit code'), 18],
      [words('单位', 'Unit'), 30],
      [words('对象', 'Of'), 16],
      [words('版次', 'Version'), 8],
      [words('自', 'Since'), 12],
      [words('依据', 'Basis'), 30],
      [words('序号', 'No.'), 8],
      [words('职责', 'Duty'), 70],
      [words('出处', 'Source'), 14],
    ],
    query: whole(
      'dutyLists(on: $on)',
      'unit { code name } subject inForce { number validFrom basis duties { order text source } }',
      '$on: LocalDate',
    ),
    rows: ({ unit, subject, inForce }, { locale }) => {
      const head = [unit.code, unit.name, word(SUBJECTS, subject, locale)];
      return inForce
        ? inForce.duties.map(({ order, text, source }) => [
            ...head,
            String(inForce.number),
            inForce.validFrom,
            inForce.basis,
            String(order),
            text,
            source,
          ])
        : [[...head, null, null, null, null, NONE[locale], null]];
    },
  }),
  responsibility: list<Responsibility>({
    title: words('民情责任区', 'Responsibility areas'),
    whole: true,
    variables: day,
    columns: [
      [words('责任区', 'Area'), 30],
      [words('层级', 'Level'), 12],
      [words('责任人', 'Answers for it'), 16],
      [words('职务', 'Post'), 26],
      [words('办公电话', 'Office phone'), 18],
      [words('包片干部', 'Cadres'), 24],
      [words('户数', 'Households'), 10],
    ],
    query: whole(
      'coverage(on: $on)',
      'households subdistrict { name } directorPost { title workPhone { number } } director { person { name } } communities { households community { name } secretaryPost { title workPhone { number } } secretary { person { name } } grids { households grid { name } workerPost { title workPhone { number } } worker { person { name } } cadres { person { name } } } }',
      '$on: LocalDate',
    ),
    rows: (report, { locale }) => {
      const row = (
        level: Words,
        name: string | undefined,
        held: Person | null,
        post: Phoned | null,
        cadres: string | null,
        households: number,
      ) => [
        name ?? null,
        level[locale],
        nameOf(held) ?? VACANT[locale],
        post?.title ?? null,
        post?.workPhone?.number ?? null,
        cadres,
        String(households),
      ];
      return [
        row(LEVELS.zone, report.subdistrict?.name, report.director, report.directorPost, null, report.households),
        ...report.communities.flatMap((one) => [
          row(LEVELS.community, one.community.name, one.secretary, one.secretaryPost, null, one.households),
          ...one.grids.map((two) =>
            row(
              LEVELS.grid,
              two.grid.name,
              two.worker,
              two.workerPost,
              two.cadres.map((held) => nameOf(held)).join('、') || VACANT[locale],
              two.households,
            ),
          ),
        ]),
      ];
    },
  }),
  areas: list<Areas>({
    title: words('干部包片', 'Areas of cadres'),
    whole: true,
    variables: day,
    columns: [
      [words('社区', 'Community'), 28],
      [words('网格编码', 'Grid code'), 20],
      [words('网格', 'Grid'), 26],
      [words('包片干部', 'Cadre'), 16],
      [words('职务', 'Post'), 28],
      [words('自', 'Since'), 12],
      [words('至', 'Until'), 12],
      [words('依据', 'Basis'), 30],
    ],
    query: whole(
      'areaCoverage(on: $on)',
      'community { name } grids { grid { code name } areas { validFrom validTo basis post { title holder(on: $on) { name } } } }',
      '$on: LocalDate',
    ),
    rows: ({ community, grids }, { locale }) =>
      grids.flatMap(({ grid, areas }) =>
        areas.length
          ? areas.map(({ post, validFrom, validTo, basis }) => [
              community.name,
              grid.code,
              grid.name,
              post?.holder?.name ?? VACANT[locale],
              post?.title ?? null,
              validFrom,
              validTo,
              basis,
            ])
          : [[community.name, grid.code, grid.name, VACANT[locale], null, null, null, null]],
      ),
  }),
  lines: list<Line>({
    title: words('业务条线', 'Business lines'),
    whole: true,
    variables: placed,
    extra: lineNames,
    columns: [
      [words('条线', 'Line'), 8],
      [words('名称', 'Name'), 26],
      [words('分管领导', 'Leader in charge'), 16],
      [words('职务', 'Post'), 32],
      [words('自', 'Since'), 12],
      [words('依据', 'Basis'), 34],
    ],
    query: whole(
      'businessLines(on: $on, subdistrictId: $subdistrictId)',
      'code validFrom basis leaderPost { title holder(on: $on) { name } }',
      '$on: LocalDate, $subdistrictId: ID',
    ),
    rows: ({ code, validFrom, basis, leaderPost }, { locale, extra }) => [
      [
        code,
        extra[code] ?? null,
        leaderPost?.holder?.name ?? VACANT[locale],
        leaderPost?.title ?? null,
        validFrom,
        basis,
      ],
    ],
    finish: (rows, { locale, extra }) =>
      [
        ...rows,
        ...Object.entries(extra)
          .filter(([code]) => !rows.some(([led]) => led === code))
          .map(([code, name]) => [code, name, VACANT[locale], null, null, null]),
      ].sort(([a], [b]) => a!.localeCompare(b!)),
  }),
  seats: list<Seats>({
    title: words('联席会议组成', 'The conference'),
    whole: true,
    variables: placed,
    columns: [
      [words('席位', 'Seat'), 14],
      [words('次序', 'Order'), 8],
      [words('姓名', 'Name'), 16],
      [words('职务', 'Post'), 32],
      [words('单位', 'Unit'), 30],
      [words('自', 'Since'), 12],
      [words('依据', 'Basis'), 34],
    ],
    query: whole(
      'conference(on: $on, subdistrictId: $subdistrictId)',
      'seats { kind order validFrom basis post { title holder(on: $on) { name } } unit { name } }',
      '$on: LocalDate, $subdistrictId: ID',
    ),
    rows: ({ seats }, { locale }) =>
      seats.map(({ kind, order, post, unit, validFrom, basis }) => [
        word(SEATS, kind, locale),
        String(order),
        post?.holder?.name ?? VACANT[locale],
        post?.title ?? null,
        unit?.name ?? null,
        validFrom,
        basis,
      ]),
  }),
  visits: list<Visits>({
    title: words('入户走访覆盖', 'Household visits'),
    whole: true,
    variables: (ctx, { period }) => ({ period: period ?? ctx.clock.today().slice(0, 7) }),
    columns: [
      [words('层级', 'Level'), 12],
      [words('名称', 'Name'), 30],
      [words('网格员或走访人', 'Worker'), 20],
      [words('户数', 'Households'), 10],
      [words('已走访', 'Visited'), 10],
      [words('走访未遇', 'Tried'), 10],
      [words('记录', 'Entries'), 10],
    ],
    query: whole(
      'visitCoverage(period: $period)',
      'households visited tried communities { unit { name } households visited tried } grids { grid { name workerPost { holder { name } } } households visited tried } workers { assignment { person { name } post { title } } entries visited }',
      '$period: String!',
    ),
    rows: (report, { locale }) => {
      const row = (level: Words, name: string | null, who: string | null, { households, visited, tried }: Visited) => [
        level[locale],
        name,
        who,
        String(households),
        String(visited),
        String(tried),
        null,
      ];
      return [
        row(LEVELS.all, null, null, report),
        ...report.communities.map((one) => row(LEVELS.community, one.unit.name, null, one)),
        ...report.grids.map((one) =>
          row(LEVELS.grid, one.grid.name, one.grid.workerPost?.holder?.name ?? VACANT[locale], one),
        ),
        ...report.workers.map(({ assignment, entries, visited }) => [
          LEVELS.worker[locale],
          assignment?.post?.title ?? null,
          nameOf(assignment),
          null,
          String(visited),
          null,
          String(entries),
        ]),
      ];
    },
  }),
  appointments: list<AppointmentRow>({
    title: words('待确认任职', 'Appointments'),
    columns: [
      [words('姓名', 'Name'), 16],
      [words('职务', 'Post'), 28],
      [words('单位', 'Unit'), 30],
      [words('状态', 'State'), 12],
      [words('自', 'Since'), 12],
      [words('至', 'Until'), 12],
      [words('依据', 'Basis'), 34],
      [words('提出人', 'Proposed by'), 16],
    ],
    query: page(
      'state validFrom validTo basis proposedBy post { title unit { name } } person { name }',
      'appointments(*)',
    ),
    rows: ({ person, post, state, validFrom, validTo, basis, proposedBy }, { locale }) => [
      [
        person?.name ?? '–',
        post?.title ?? null,
        post?.unit?.name ?? null,
        word(STATES, state, locale),
        validFrom,
        validTo,
        basis,
        proposedBy,
      ],
    ],
  }),
} satisfies Record<string, List<never>>;
