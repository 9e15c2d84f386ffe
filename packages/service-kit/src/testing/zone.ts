import type { OrgFact, Role, ViewerClaims } from '@lianxi/contracts';

/** Ids that tell at a glance what they stand for and are valid UUIDs. */
const id = (kind: number, n: number) =>
  `00000000-0000-7${String(kind).padStart(3, '0')}-8000-${String(n).padStart(12, '0')}`;

const SINCE = '2024-01-01';
const SUB = '150571/150571003';
const term = { version: 1, validFrom: SINCE, validTo: null };

/**
 * Units of the test zone: the real sub-district with two of its communities, two offices, police, justice and both
 * joint offices.
 */
export const UNIT = {
  zone: id(1, 1),
  subdistrict: id(1, 2),
  community1: id(1, 3),
  community2: id(1, 4),
  publicOffice: id(1, 5),
  safetyOffice: id(1, 6),
  jointOffice: id(1, 7),
  districtOffice: id(1, 8),
  generalOffice: id(1, 9),
  serviceCentre: id(1, 10),
  police: id(1, 11),
  justice: id(1, 12),
  community3: id(1, 13),
  community4: id(1, 14),
} as const;
export const GRID = { grid101: id(2, 1), grid102: id(2, 2), grid201: id(2, 3) } as const;

const units: OrgFact[] = (
  [
    [UNIT.zone, '150571', '通辽经济技术开发区', 'DISTRICT_ZONE', '150571', null],
    [UNIT.subdistrict, '150571003', '新城街道', 'SUBDISTRICT', SUB, UNIT.zone],
    [UNIT.community1, '150571003001', '美瑞龙源社区居委会', 'COMMUNITY', `${SUB}/150571003001`, UNIT.subdistrict],
    [UNIT.community2, '150571003002', '泰丰社区居委会', 'COMMUNITY', `${SUB}/150571003002`, UNIT.subdistrict],
    [UNIT.community3, '150571003003', '天域蓝湾社区居委会', 'COMMUNITY', `${SUB}/150571003003`, UNIT.subdistrict],
    [UNIT.community4, '150571003005', '金都新城社区居委会', 'COMMUNITY', `${SUB}/150571003005`, UNIT.subdistrict],
    [UNIT.publicOffice, 'XC-PUBLIC', '公共服务办公室', 'OFFICE', `${SUB}/XC-PUBLIC`, UNIT.subdistrict],
    [UNIT.safetyOffice, 'XC-SAFETY', '平安建设办公室', 'OFFICE', `${SUB}/XC-SAFETY`, UNIT.subdistrict],
    [UNIT.generalOffice, 'XC-GENERAL', '党政综合办公室', 'OFFICE', `${SUB}/XC-GENERAL`, UNIT.subdistrict],
    [UNIT.serviceCentre, 'XC-SERVICE', '综合服务中心', 'CENTRE', `${SUB}/XC-SERVICE`, UNIT.subdistrict],
    [UNIT.police, 'XC-POLICE', '新城公安派出所', 'POLICE_STATION', `${SUB}/XC-POLICE`, UNIT.subdistrict],
    [UNIT.justice, 'XC-JUSTICE', '司法所', 'JUSTICE_OFFICE', `${SUB}/XC-JUSTICE`, UNIT.subdistrict],
    [
      UNIT.jointOffice,
      'XC-JOINT',
      '新城街道信访工作联席会议办公室',
      'JOINT_OFFICE',
      `${SUB}/XC-JOINT`,
      UNIT.subdistrict,
    ],
    [
      UNIT.districtOffice,
      'DJO',
      '通辽经济技术开发区信访工作联席会议办公室',
      'DISTRICT_JOINT_OFFICE',
      '150571/DJO',
      UNIT.zone,
    ],
  ] as const
).map(([unitId, code, name, unitKind, path, parentId]) => ({
  kind: 'unit',
  id: unitId,
  code,
  name,
  unitKind,
  path,
  parentId,
  hostedById: unitId === UNIT.jointOffice ? UNIT.safetyOffice : null,
  ...term,
}));

const grids: OrgFact[] = (
  [
    [GRID.grid101, '15057100300101', UNIT.community1, '150571003001'],
    [GRID.grid102, '15057100300102', UNIT.community1, '150571003001'],
    [GRID.grid201, '15057100300201', UNIT.community2, '150571003002'],
  ] as const
).map(([gridId, code, unitId, community]) => ({
  kind: 'grid',
  id: gridId,
  code,
  name: `网格${code.slice(-3)}`,
  path: `${SUB}/${community}/${code}`,
  unitId,
  ...term,
}));

interface Holder {
  unitId: string;
  title: string;
  roles: Role[];
  postRoles?: Role[];
  path?: string;
  gridId?: string;
  lines?: string[];
  areas?: string[];
  seat?: 'CHIEF_CONVENER' | 'CONVENER' | 'OFFICE_DIRECTOR' | 'MEMBER_UNIT';
}
const place = (unitId: string) => (units.find((unit) => unit.id === unitId) as Extract<OrgFact, { kind: 'unit' }>).path;
const gridPath = (gridId: string) =>
  (grids.find((grid) => grid.id === gridId) as Extract<OrgFact, { kind: 'grid' }>).path;

/** Who holds what in the test zone; the keys are the sign-in names of the demonstration. */
const HOLDERS = {
  chief: {
    unitId: UNIT.subdistrict,
    title: '党工委书记',
    roles: ['CHIEF_CONVENER'],
    postRoles: [],
    seat: 'CHIEF_CONVENER',
  },
  head: { unitId: UNIT.subdistrict, title: '办事处主任', roles: ['CONVENER'], postRoles: [], seat: 'CONVENER' },
  justice: {
    unitId: UNIT.justice,
    title: '司法所所长',
    roles: ['CONVENER', 'DEPT_HEAD', 'JUSTICE_LIAISON'],
    postRoles: ['DEPT_HEAD', 'JUSTICE_LIAISON'],
    seat: 'CONVENER',
  },
  police: {
    unitId: UNIT.police,
    title: '新城公安派出所所长',
    roles: ['CONVENER', 'DEPT_HEAD', 'POLICE_LIAISON'],
    postRoles: ['DEPT_HEAD', 'POLICE_LIAISON'],
    seat: 'CONVENER',
  },
  director: {
    unitId: UNIT.subdistrict,
    title: '党工委副书记、政法委员',
    roles: ['OFFICE_DIRECTOR', 'LEADER_IN_CHARGE'],
    postRoles: [],
    lines: ['08'],
    seat: 'OFFICE_DIRECTOR',
  },
  office1: { unitId: UNIT.jointOffice, title: '联席办工作人员', roles: ['OFFICE_STAFF'] },
  'lead-build': {
    unitId: UNIT.subdistrict,
    title: '党工委委员、办事处副主任（分管城建）',
    roles: ['LEADER_IN_CHARGE'],
    postRoles: [],
    lines: ['03', '10', '13'],
  },
  'dept-general': {
    unitId: UNIT.generalOffice,
    title: '党政综合办公室主任',
    roles: ['DEPT_HEAD'],
    seat: 'MEMBER_UNIT',
  },
  'dept-safety': { unitId: UNIT.safetyOffice, title: '平安建设办公室主任', roles: ['DEPT_HEAD'], seat: 'MEMBER_UNIT' },
  'dept-public': { unitId: UNIT.publicOffice, title: '公共服务办公室主任', roles: ['DEPT_HEAD'], seat: 'MEMBER_UNIT' },
  'dept-service': { unitId: UNIT.serviceCentre, title: '综合服务中心主任', roles: ['DEPT_HEAD'], seat: 'MEMBER_UNIT' },
  'handler-public': { unitId: UNIT.publicOffice, title: '公共服务办公室承办人', roles: ['DEPT_HANDLER'] },
  'handler-public-2': { unitId: UNIT.publicOffice, title: '公共服务办公室承办人', roles: ['DEPT_HANDLER'] },
  'secretary-01': { unitId: UNIT.community1, title: '社区书记', roles: ['COMMUNITY_SECRETARY'], seat: 'MEMBER_UNIT' },
  'secretary-02': { unitId: UNIT.community2, title: '社区书记', roles: ['COMMUNITY_SECRETARY'], seat: 'MEMBER_UNIT' },
  'secretary-03': { unitId: UNIT.community3, title: '社区书记', roles: ['COMMUNITY_SECRETARY'], seat: 'MEMBER_UNIT' },
  'secretary-04': { unitId: UNIT.community4, title: '社区书记', roles: ['COMMUNITY_SECRETARY'], seat: 'MEMBER_UNIT' },
  'clerk-01': { unitId: UNIT.community1, title: '社区信访专干', roles: ['COMMUNITY_STAFF'] },
  'clerk-02': { unitId: UNIT.community2, title: '社区信访专干', roles: ['COMMUNITY_STAFF'] },
  'cadre-01': { unitId: UNIT.community1, title: '包片干部', roles: ['AREA_CADRE'], areas: [place(UNIT.community1)] },
  'grid-0101': { unitId: UNIT.community1, gridId: GRID.grid101, title: '网格员', roles: ['GRID_WORKER'] },
  'grid-0102': { unitId: UNIT.community1, gridId: GRID.grid102, title: '网格员', roles: ['GRID_WORKER'] },
  'grid-0201': { unitId: UNIT.community2, gridId: GRID.grid201, title: '网格员', roles: ['GRID_WORKER'] },
  district: { unitId: UNIT.districtOffice, title: '区信访联席办查阅员', roles: ['DISTRICT_READER'], path: '150571' },
} satisfies Record<string, Holder>;
export type Name = keyof typeof HOLDERS;

const entries = (Object.entries(HOLDERS) as [Name, Holder][]).map(([name, holder], index) => ({
  name,
  holder,
  post: id(3, index + 1),
  person: id(4, index + 1),
  assignment: id(5, index + 1),
  account: id(6, index + 1),
}));

/** Organisation facts of the test zone, as people would publish them. */
export const ZONE_FACTS: readonly OrgFact[] = [
  ...units,
  ...grids,
  ...entries.flatMap(({ name, holder, post, person, assignment }, index): OrgFact[] => [
    {
      kind: 'post',
      id: post,
      code: name,
      title: holder.title,
      unitId: holder.unitId,
      gridId: holder.gridId ?? null,
      roles: holder.postRoles ?? holder.roles,
      ...term,
    },
    { kind: 'assignment', id: assignment, postId: post, personId: person, ...term },
    ...(holder.seat
      ? [
          {
            kind: 'seat' as const,
            id: id(7, index + 1),
            seatKind: holder.seat,
            postId: post,
            unitId: holder.unitId,
            order: index + 1,
            ...term,
          },
        ]
      : []),
    ...(holder.lines ?? []).map((code, n): OrgFact => ({
      kind: 'line',
      id: id(8, index * 10 + n),
      code,
      unitId: UNIT.subdistrict,
      leaderPostId: post,
      ...term,
    })),
    // Police and justice sit twice: their head as convener, the unit as member.
    ...(holder.unitId === UNIT.police || holder.unitId === UNIT.justice
      ? [
          {
            kind: 'seat' as const,
            id: id(9, index + 1),
            seatKind: 'MEMBER_UNIT',
            postId: post,
            unitId: holder.unitId,
            order: 50 + index,
            ...term,
          },
        ]
      : []),
  ]),
  {
    kind: 'workday',
    id: id(10, 1),
    year: 2026,
    daysOff: [
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-02-15',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-21',
      '2026-02-22',
      '2026-02-23',
      '2026-04-04',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09'],
    ...term,
    validFrom: '2026-01-01',
  },
];

/** Claims of somebody in the test zone, as the gateway would sign them. */
export function claimsOf(name: Name): Partial<ViewerClaims> {
  const { holder, post, person, assignment, account } = entries.find((entry) => entry.name === name)!;
  return {
    accountId: account,
    account: name,
    personId: person,
    assignmentId: assignment,
    postId: post,
    roles: holder.roles,
    unitId: holder.unitId,
    unitPath: holder.path ?? (holder.gridId ? gridPath(holder.gridId) : place(holder.unitId)),
    gridId: holder.gridId ?? null,
    lines: holder.lines ?? [],
    ...(holder.areas && { areas: holder.areas }),
    standsIn: [place(holder.unitId), ...(holder.unitId === UNIT.jointOffice ? [place(UNIT.safetyOffice)] : [])],
  };
}

export const postOf = (name: Name): string => entries.find((entry) => entry.name === name)!.post;
export const personOf = (name: Name): string => entries.find((entry) => entry.name === name)!.person;

/** The district's machine client (`district-system`). */
export const MACHINE: Partial<ViewerClaims> = {
  kind: 'machine',
  accountId: id(6, 999),
  account: 'district-system',
  roles: ['DISTRICT_SYSTEM'],
  unitId: UNIT.districtOffice,
  unitPath: '150571',
  scopes: ['units:read', 'units:staff', 'cases:read', 'cases:party', 'meetings:read', 'supervision:read'],
};
