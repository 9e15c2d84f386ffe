import { DomainError } from '@lianxi/service-kit';
import { Relation, Sex } from '../../resident/resident.entity.js';
import {
  listed,
  nationOf,
  RELATION_UNCLEAR,
  relationSpellings,
  SEX_UNSAID,
  SEX_WORDS,
} from '../../resident/standard-words.js';
import { HOUSEHOLD_CODE } from '../../household/household.actions.js';
import { masked } from '../column-masks.js';
import type { Choice, Column } from '../columns.js';

const choice = (value: string, zh: string, en: string, also: readonly string[]): Choice => ({
  value,
  words: { 'zh-CN': zh, en },
  also,
});

/** Sexes by their words and codes (GB/T 2261.1); what says that it is not known says nothing. */
export const SEXES: Choice[] = [
  choice(Sex.MALE, '男', 'Male', SEX_WORDS.MALE),
  choice(Sex.FEMALE, '女', 'Female', SEX_WORDS.FEMALE),
  choice('', '未知', 'Unknown', SEX_UNSAID),
];

/** Relations to the householder (GB/T 4761, its groups) with the words and codes that registers use for them. */
const RELATIONS: Choice[] = (
  [
    [Relation.HEAD, '户主', 'Householder'],
    [Relation.SPOUSE, '配偶', 'Spouse'],
    [Relation.CHILD, '子女', 'Child'],
    [Relation.GRANDCHILD, '孙子女', 'Grandchild'],
    [Relation.PARENT, '父母', 'Parent'],
    [Relation.GRANDPARENT, '祖父母', 'Grandparent'],
    [Relation.SIBLING, '兄弟姐妹', 'Sibling'],
    [Relation.OTHER, '其他', 'Other'],
  ] as const
).map(([value, zh, en]) => choice(value, zh, en, relationSpellings(value)));

/** An ethnic group as it is kept (GB/T 3304). */
export function keptNation(text: string): string {
  const found = nationOf(text);
  if (!found) throw new DomainError('CELL_NATION');
  return found;
}

export const BIRTH_HEADERS = ['生日', '出生年月', '出生年月日', '出生时间', 'birth date', 'birthday'];
export const ID_HEADERS = listed(
  '身份证号码、身份证、公民身份号码、公民身份证号码、居民身份证号、居民身份证号码、证件号码、证件号、' +
    '身份号码、id number、id',
);
export const PHONE_HEADERS = listed(
  '电话、手机、手机号、手机号码、电话号码、联系方式、联系电话号码、联系手机、移动电话、本人电话、' +
    'mobile、telephone',
);
export const PHONE_HINT = {
  'zh-CN': '一个号码：11位手机号，或带区号的固定电话，如0475-8212345',
  en: 'One number: a mobile of 11 digits, or a landline with its area code as in 0475-8212345',
};

/** Columns of a member of a household. */
export const RESIDENT_COLUMNS: Column[] = masked([
  {
    field: 'householdCode',
    type: 'code',
    form: HOUSEHOLD_CODE,
    required: true,
    words: { 'zh-CN': '户编码', en: 'Household code' },
    also: ['户号', '所属户编码', '住户编码', '户编号', '户口编号', '住户编号', '家庭编号', '户代码', 'household'],
    hint: {
      'zh-CN': '已有户的编码；单元格请设为“文本”',
      en: 'Code of a household that is there; format the cell as text',
    },
  },
  {
    field: 'name',
    type: 'name',
    required: true,
    words: { 'zh-CN': '姓名', en: 'Name' },
    also: ['成员姓名', '人员姓名', '家庭成员', '家庭成员姓名', '公民姓名', 'name'],
    hint: {
      'zh-CN': '最多50字；生僻字、间隔号“·”、蒙古文均可',
      en: 'At most 50 letters of any script; “·” between the parts of a name',
    },
  },
  {
    field: 'relation',
    type: 'choice',
    required: true,
    choices: RELATIONS,
    unclear: RELATION_UNCLEAR,
    words: { 'zh-CN': '与户主关系', en: 'Relation' },
    also: ['与户主的关系', '关系', '家庭关系', '户主关系', '成员关系', '与本户关系', 'relation to householder'],
    hint: { 'zh-CN': '可填', en: 'One of' },
  },
  {
    field: 'sex',
    type: 'choice',
    choices: SEXES,
    words: { 'zh-CN': '性别', en: 'Sex' },
    also: ['男女', '性别代码', 'gender'],
    hint: { 'zh-CN': '填写身份证号时可不填', en: 'May be left empty beside an identity number' },
  },
  {
    field: 'birthDate',
    type: 'date',
    words: { 'zh-CN': '出生日期', en: 'Date of birth' },
    also: BIRTH_HEADERS,
    hint: {
      'zh-CN': '日期，如2026-03-01；填写身份证号时可不填',
      en: 'A date, e.g. 2026-03-01; may be left empty beside an identity number',
    },
  },
  {
    field: 'idNumber',
    type: 'idNumber',
    words: { 'zh-CN': '身份证号', en: 'Identity number' },
    also: ID_HEADERS,
    hint: {
      'zh-CN': '18位，校验位须正确；单元格请设为“文本”',
      en: '18 characters with the right check digit; format the cell as text',
    },
  },
  {
    field: 'phone',
    type: 'phone',
    words: { 'zh-CN': '联系电话', en: 'Phone' },
    also: PHONE_HEADERS,
    hint: PHONE_HINT,
  },
  {
    field: 'nation',
    type: 'text',
    max: 20,
    kept: keptNation,
    words: { 'zh-CN': '民族', en: 'Ethnic group' },
    also: ['民族名称', '民族代码', 'nation'],
    hint: { 'zh-CN': '如“蒙古族”', en: 'For example “Mongol”' },
  },
]);
