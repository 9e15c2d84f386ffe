import type { Locale } from './locale.js';

/**
 * A part of the data that a machine client can be given: the district reads no more than what domain §5.3 names, and of
 * that what its groups name.
 */
export interface FieldGroup {
  /** Service that asks for it. */
  service: 'people' | 'cases' | 'meetings' | 'supervision';
  label: Record<Locale, string>;
  /**
   * `Type.field` that need the group, in whichever service. A base group (`…:read`) names none: without it the policies
   * show no rows at all. An operation that asks for a field without its group is refused as a whole
   * (`FIELD_GROUP_REQUIRED`), so that nobody takes "not allowed" for "nothing there".
   */
  fields: readonly string[];
  /** `Mutation.verb` that the group allows; machine clients write nothing else. */
  writes?: readonly string[];
  /** False while no service answers for it yet: it cannot be given. */
  served: boolean;
}

/** Scopes of machine clients by code (domain §5.3). */
export const FIELD_GROUPS = {
  'units:read': {
    service: 'people',
    label: { 'zh-CN': '单位、岗位与席位', en: 'Units, posts and seats' },
    fields: [],
    served: true,
  },
  'units:staff': {
    service: 'people',
    label: { 'zh-CN': '领导岗位人员姓名（脱敏）', en: 'Names of leading posts’ holders, masked' },
    fields: ['Person.name', 'PostAssignment.person', 'Query.person', 'Query.persons'],
    served: true,
  },
  'cases:read': {
    service: 'cases',
    label: { 'zh-CN': '台账（不含当事人）', en: 'Ledger without persons' },
    fields: [],
    served: true,
  },
  'cases:party': {
    service: 'cases',
    label: { 'zh-CN': '台账当事人（脱敏）', en: 'Persons of the ledger, masked' },
    fields: ['Case.party', 'CaseParty.name', 'CaseParty.phone', 'CaseParty.address', 'ThreeLists.responsiblePerson'],
    served: true,
  },
  'cases:assigned': {
    service: 'cases',
    label: { 'zh-CN': '本级交办事项', en: 'Matters that the district assigned' },
    fields: [],
    served: false,
  },
  'meetings:read': {
    service: 'meetings',
    label: { 'zh-CN': '抄报的会议纪要', en: 'Minutes copied to the district' },
    fields: [],
    served: true,
  },
  'meetings:receipts': {
    service: 'meetings',
    label: { 'zh-CN': '纪要签收（写）', en: 'Receipt of minutes (write)' },
    fields: [],
    writes: ['Mutation.confirmReceipt'],
    served: true,
  },
  'supervision:read': {
    service: 'supervision',
    label: { 'zh-CN': '指标与抽查统计', en: 'Indicators and figures of checks' },
    fields: [],
    served: true,
  },
  'supervision:bulletins': {
    service: 'supervision',
    label: { 'zh-CN': '通报', en: 'Bulletins' },
    fields: [],
    served: false,
  },
} as const satisfies Record<string, FieldGroup>;

export type FieldGroupCode = keyof typeof FIELD_GROUPS;

/** Groups that a client can be given, in their order. */
export const GIVEN_GROUPS = (Object.keys(FIELD_GROUPS) as FieldGroupCode[]).filter((code) => FIELD_GROUPS[code].served);

const groups: readonly (readonly [string, FieldGroup])[] = Object.entries(FIELD_GROUPS);
const groupOfField = new Map(groups.flatMap(([code, { fields }]) => fields.map((field) => [field, code] as const)));
const groupOfWrite = new Map(
  groups.flatMap(([code, { writes = [] }]) => writes.map((field) => [field, code] as const)),
);

/** The group that a field needs beside its rows; undefined where it needs none. */
export const groupNeeded = (field: string): string | undefined => groupOfField.get(field);

/** Whether a machine client with these scopes may run a mutation. */
export const machineMayWrite = (mutation: string, scopes: readonly string[]): boolean => {
  const group = groupOfWrite.get(`Mutation.${mutation}`);
  return group !== undefined && scopes.includes(group);
};
