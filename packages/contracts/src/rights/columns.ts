import type { Role } from '../roles.js';

/** The role columns of the matrix (domain §5.2), in its order. */
export const COLUMNS = {
  CC: 'CHIEF_CONVENER',
  CV: 'CONVENER',
  OD: 'OFFICE_DIRECTOR',
  OS: 'OFFICE_STAFF',
  LI: 'LEADER_IN_CHARGE',
  CL: 'CASE_LEADER',
  DH: 'DEPT_HEAD',
  DW: 'DEPT_HANDLER',
  CS: 'COMMUNITY_SECRETARY',
  CW: 'COMMUNITY_STAFF',
  GW: 'GRID_WORKER',
  AC: 'AREA_CADRE',
  TF: 'TASKFORCE_MEMBER',
  IN: 'INSPECTOR',
  DR: 'DISTRICT_READER',
  SA: 'SYS_ADMIN',
  AU: 'AUDITOR',
} as const satisfies Record<string, Role>;
export type Column = keyof typeof COLUMNS;
export const COLUMN_CODES = Object.keys(COLUMNS) as Column[];

/** What each role is called, and where its scope comes from (domain §5.1). */
export const ROLE_WORDS: Record<Role, { zh: string; en: string }> = {
  CHIEF_CONVENER: { zh: '总召集人', en: 'chief convener' },
  CONVENER: { zh: '召集人', en: 'convener' },
  OFFICE_DIRECTOR: { zh: '联席办主任', en: 'office director' },
  OFFICE_STAFF: { zh: '联席办工作人员', en: 'office staff' },
  LEADER_IN_CHARGE: { zh: '业务分管领导', en: 'leader in charge' },
  CASE_LEADER: { zh: '包案领导', en: 'case leader' },
  DEPT_HEAD: { zh: '部门负责人', en: 'department head' },
  DEPT_HANDLER: { zh: '部门承办人', en: 'department handler' },
  POLICE_LIAISON: { zh: '派出所联络员', en: 'police liaison' },
  JUSTICE_LIAISON: { zh: '司法所联络员', en: 'justice liaison' },
  COMMUNITY_SECRETARY: { zh: '社区书记', en: 'community secretary' },
  COMMUNITY_STAFF: { zh: '社区信访专干', en: 'community staff' },
  GRID_WORKER: { zh: '网格员', en: 'grid worker' },
  AREA_CADRE: { zh: '包片干部', en: 'area cadre' },
  TASKFORCE_MEMBER: { zh: '专项工作小组成员', en: 'task force member' },
  INSPECTOR: { zh: '抽查人员', en: 'inspector' },
  DISTRICT_READER: { zh: '区信访联席办查阅员', en: 'district reader' },
  DISTRICT_SYSTEM: { zh: '区系统接口', en: 'district system' },
  SYS_ADMIN: { zh: '系统管理员', en: 'system administrator' },
  SEC_ADMIN: { zh: '安全保密管理员', en: 'security administrator' },
  AUDITOR: { zh: '安全审计员', en: 'auditor' },
};
