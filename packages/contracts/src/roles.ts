/** Roles of the conference regime (domain §5.1). Rights come from posts, seats and assignments, never from a person. */
export const ROLES = [
  'CHIEF_CONVENER', // 总召集人
  'CONVENER', // 召集人
  'OFFICE_DIRECTOR', // 联席办主任
  'OFFICE_STAFF', // 联席办工作人员
  'LEADER_IN_CHARGE', // 业务分管领导
  'CASE_LEADER', // 包案领导
  'DEPT_HEAD', // 部门负责人
  'DEPT_HANDLER', // 承办人
  'POLICE_LIAISON', // 派出所联络员
  'JUSTICE_LIAISON', // 司法所联络员
  'COMMUNITY_SECRETARY', // 社区书记
  'COMMUNITY_STAFF', // 社区信访专干
  'GRID_WORKER', // 网格员
  'AREA_CADRE', // 包片干部
  'TASKFORCE_MEMBER', // 专项工作小组成员
  'INSPECTOR', // 抽查人员
  'DISTRICT_READER', // 区信访联席办查阅员
  'DISTRICT_SYSTEM', // 区系统接口
  'SYS_ADMIN', // 系统管理员
  'SEC_ADMIN', // 安全保密管理员
  'AUDITOR', // 安全审计员
] as const;

export type Role = (typeof ROLES)[number];

/** Groups that the state machines of §4 name. */
export const OFFICE: readonly Role[] = ['OFFICE_DIRECTOR', 'OFFICE_STAFF'];
export const DEPT: readonly Role[] = ['DEPT_HEAD', 'DEPT_HANDLER'];
export const COMMUNITY: readonly Role[] = ['COMMUNITY_SECRETARY', 'COMMUNITY_STAFF'];
export const CONVENERS: readonly Role[] = ['CHIEF_CONVENER', 'CONVENER'];
