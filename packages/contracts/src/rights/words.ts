import type { Locale } from '../locale.js';
import { ROLE_WORDS } from './columns.js';
import type { Role } from '../roles.js';

/** Where the scope of a role comes from (domain §5.1), in words. */
const SCOPES: Partial<Record<Role, readonly [zh: string, en: string]>> = {
  CHIEF_CONVENER: ['本街道', 'the sub-district'],
  CONVENER: ['本街道', 'the sub-district'],
  OFFICE_DIRECTOR: ['本街道', 'the sub-district'],
  OFFICE_STAFF: ['本街道', 'the sub-district'],
  LEADER_IN_CHARGE: ['分管业务线', 'the business lines led'],
  CASE_LEADER: ['本人包案的事项', 'the cases led'],
  DEPT_HEAD: ['本单位', 'the own unit'],
  DEPT_HANDLER: ['本单位，限本人承办', 'the own unit, as handler'],
  COMMUNITY_SECRETARY: ['本社区', 'the own community'],
  COMMUNITY_STAFF: ['本社区', 'the own community'],
  GRID_WORKER: ['本网格', 'the own grid'],
  AREA_CADRE: ['所包片区', 'the own area'],
  TASKFORCE_MEMBER: ['所在专班的事项', 'the linked cases'],
  INSPECTOR: ['抽查样本', 'the sampled cases'],
  DISTRICT_READER: ['全区，只读', 'the district, reading only'],
  SYS_ADMIN: ['账号与目录', 'accounts and directory'],
  SEC_ADMIN: ['角色、脱敏与密钥', 'roles, masks and keys'],
  AUDITOR: ['审计', 'the audit'],
};

const TEXTS = {
  'read.role': [
    '凭当前职务的角色“{role}”，按权限表“{action}”一行（{letters}），范围：{scope}',
    'By the role “{role}” of the acting post, matrix row “{action}” ({letters}), scope: {scope}',
  ],
  'read.role.open': [
    '凭当前职务的角色“{role}”，范围：{scope}',
    'By the role “{role}” of the acting post, scope: {scope}',
  ],
  'read.staff': ['向全体工作人员开放', 'Open to all staff'],
  'read.assignment': [
    '凭当前职务承担的任务（包案、承办或指定），与角色无关',
    'By a task of the acting post (led, handled or named), whatever its role',
  ],
  'verb.role': [
    '凭角色“{role}”，按权限表“{action}”一行（{letters}）',
    'By the role “{role}”, matrix row “{action}” ({letters})',
  ],
  'verb.role.open': ['凭角色“{role}”', 'By the role “{role}”'],
  'verb.assignment': ['凭当前职务承担的任务', 'By a task of the acting post'],
  'lack.ROLE': ['缺少角色；有此权限的角色：{roles}', 'The role is lacking; roles with this right: {roles}'],
  'lack.SCOPE': [
    '有此角色，但本对象不在其范围内（{scope}）',
    'The role is there, but the object lies outside its scope ({scope})',
  ],
  'lack.TASK': [
    '限登记人、承办人等承担本事项任务的人员',
    'Only for who has a task in it, such as the registrar or the handler',
  ],
  'lack.STATE': ['当前状态下不能进行', 'Not in the present state'],
  'lack.ROWS': [
    '不在其可见范围内，或依法应当回避',
    'Outside what this post sees, or the person must stand aside by law',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
export type RightText = keyof typeof TEXTS;

/** A sentence about a right in a language. */
export const rightText = (key: RightText, params: Record<string, string>, locale: Locale): string =>
  TEXTS[key][locale === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
export const roleName = (role: Role, locale: Locale): string => ROLE_WORDS[role][locale === 'en' ? 'en' : 'zh'];
export const scopeName = (role: Role, locale: Locale): string =>
  SCOPES[role]?.[locale === 'en' ? 1 : 0] ?? (locale === 'en' ? 'its own' : '本职');
