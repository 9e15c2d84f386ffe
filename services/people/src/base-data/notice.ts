import type { Role } from '@lianxi/contracts';
import { SeatKind } from '../modules/seat/seat.entity.js';
import { UnitKind } from '../modules/unit/unit.entity.js';

/** Codes of the zone and the sub-district in the official division list. */
export const ZONE = '150571';
export const SUBDISTRICT = '150571003';
export const NOTICE = {
  documentNo: '通经技新街党发〔2022〕65号',
  name: '新城街道信访工作联席会议制度',
  from: '2022-06-02',
};

export interface UnitSeed {
  code: string;
  name: string;
  kind: UnitKind;
  parent: string;
  hostedBy?: string;
  /** False for names that the notice does not give. */
  nameConfirmed?: boolean;
}

/** Units that the notice names or implies besides zone, sub-district and communities (R-033… ). */
export const UNITS: UnitSeed[] = [
  { code: 'DJO', name: '通辽经济技术开发区信访工作联席会议办公室', kind: UnitKind.DISTRICT_JOINT_OFFICE, parent: ZONE },
  { code: 'XC-GENERAL', name: '党政综合办公室', kind: UnitKind.OFFICE, parent: SUBDISTRICT, nameConfirmed: false },
  { code: 'XC-SAFETY', name: '平安建设办公室', kind: UnitKind.OFFICE, parent: SUBDISTRICT },
  { code: 'XC-PUBLIC', name: '公共服务办公室', kind: UnitKind.OFFICE, parent: SUBDISTRICT, nameConfirmed: false },
  { code: 'XC-SERVICE', name: '综合服务中心', kind: UnitKind.CENTRE, parent: SUBDISTRICT, nameConfirmed: false },
  { code: 'XC-POLICE', name: '新城公安派出所', kind: UnitKind.POLICE_STATION, parent: SUBDISTRICT },
  { code: 'XC-JUSTICE', name: '司法所', kind: UnitKind.JUSTICE_OFFICE, parent: SUBDISTRICT },
  { code: 'XC-STABILITY', name: '综合信访维稳股', kind: UnitKind.SECTION, parent: 'XC-SAFETY' },
  {
    code: 'XC-JOINT',
    name: '新城街道信访工作联席会议办公室',
    kind: UnitKind.JOINT_OFFICE,
    parent: SUBDISTRICT,
    hostedBy: 'XC-STABILITY',
  },
];

export interface PostSeed {
  code: string;
  title: string;
  unit: string;
  roles: Role[];
  /** False where several people hold the same post side by side. */
  single?: boolean;
}

/** Posts of the notice (R-031…R-035) and those that the member units and the district need. */
export const POSTS: PostSeed[] = [
  { code: 'party-secretary', title: '党工委书记', unit: SUBDISTRICT, roles: [] },
  { code: 'office-head', title: '办事处主任', unit: SUBDISTRICT, roles: [] },
  { code: 'deputy-party-secretary', title: '党工委副书记', unit: SUBDISTRICT, roles: [] },
  { code: 'congress-director', title: '党工委委员、人大工委主任', unit: SUBDISTRICT, roles: [] },
  { code: 'organisation-commissioner', title: '党工委组织委员', unit: SUBDISTRICT, roles: [] },
  { code: 'political-legal-commissioner', title: '党工委副书记、政法委员', unit: SUBDISTRICT, roles: [] },
  { code: 'general-head', title: '党政综合办公室主任', unit: 'XC-GENERAL', roles: ['DEPT_HEAD'] },
  {
    code: 'general-handler',
    title: '党政综合办公室承办人',
    unit: 'XC-GENERAL',
    roles: ['DEPT_HANDLER'],
    single: false,
  },
  { code: 'safety-head', title: '平安建设办公室主任', unit: 'XC-SAFETY', roles: ['DEPT_HEAD'] },
  { code: 'safety-handler', title: '平安建设办公室承办人', unit: 'XC-SAFETY', roles: ['DEPT_HANDLER'], single: false },
  { code: 'public-head', title: '公共服务办公室主任', unit: 'XC-PUBLIC', roles: ['DEPT_HEAD'] },
  { code: 'public-handler', title: '公共服务办公室承办人', unit: 'XC-PUBLIC', roles: ['DEPT_HANDLER'], single: false },
  { code: 'service-head', title: '综合服务中心主任', unit: 'XC-SERVICE', roles: ['DEPT_HEAD'] },
  { code: 'service-handler', title: '综合服务中心承办人', unit: 'XC-SERVICE', roles: ['DEPT_HANDLER'], single: false },
  { code: 'police-head', title: '新城公安派出所所长', unit: 'XC-POLICE', roles: ['DEPT_HEAD', 'POLICE_LIAISON'] },
  { code: 'justice-head', title: '司法所所长', unit: 'XC-JUSTICE', roles: ['DEPT_HEAD', 'JUSTICE_LIAISON'] },
  { code: 'joint-staff', title: '联席办工作人员', unit: 'XC-JOINT', roles: ['OFFICE_STAFF'], single: false },
  { code: 'district-reader', title: '区信访联席办查阅员', unit: 'DJO', roles: ['DISTRICT_READER'], single: false },
];

/** Posts of every community: member is the residents' committee, first responsible is the secretary (A-11). */
export const communityPosts = (code: string): PostSeed[] => [
  { code: `${code}-secretary`, title: '社区书记', unit: code, roles: ['COMMUNITY_SECRETARY'] },
  { code: `${code}-director`, title: '居委会主任', unit: code, roles: ['COMMUNITY_STAFF'] },
  { code: `${code}-clerk`, title: '社区信访专干', unit: code, roles: ['COMMUNITY_STAFF'], single: false },
];

export interface SeatSeed {
  kind: SeatKind;
  post: string;
  unit: string;
}

/** One chief convener, five conveners, one office director; member units follow with the communities (R-031…R-035). */
export const SEATS: SeatSeed[] = [
  { kind: SeatKind.CHIEF_CONVENER, post: 'party-secretary', unit: SUBDISTRICT },
  { kind: SeatKind.CONVENER, post: 'office-head', unit: SUBDISTRICT },
  { kind: SeatKind.CONVENER, post: 'congress-director', unit: SUBDISTRICT },
  { kind: SeatKind.CONVENER, post: 'organisation-commissioner', unit: SUBDISTRICT },
  { kind: SeatKind.CONVENER, post: 'justice-head', unit: 'XC-JUSTICE' },
  { kind: SeatKind.CONVENER, post: 'police-head', unit: 'XC-POLICE' },
  { kind: SeatKind.OFFICE_DIRECTOR, post: 'political-legal-commissioner', unit: 'XC-JOINT' },
  { kind: SeatKind.MEMBER_UNIT, post: 'general-head', unit: 'XC-GENERAL' },
  { kind: SeatKind.MEMBER_UNIT, post: 'safety-head', unit: 'XC-SAFETY' },
  { kind: SeatKind.MEMBER_UNIT, post: 'public-head', unit: 'XC-PUBLIC' },
  { kind: SeatKind.MEMBER_UNIT, post: 'service-head', unit: 'XC-SERVICE' },
  { kind: SeatKind.MEMBER_UNIT, post: 'police-head', unit: 'XC-POLICE' },
  { kind: SeatKind.MEMBER_UNIT, post: 'justice-head', unit: 'XC-JUSTICE' },
];
