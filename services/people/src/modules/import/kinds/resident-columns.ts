import { Relation, Sex } from '../../resident/resident.entity.js';
import { masked } from '../column-masks.js';
import type { Choice, Column } from '../columns.js';

const choice = (value: string, zh: string, en: string, ...also: string[]): Choice => ({
  value,
  words: { 'zh-CN': zh, en },
  also,
});

export const SEXES: Choice[] = [choice(Sex.MALE, '男', 'Male', 'm'), choice(Sex.FEMALE, '女', 'Female', 'f')];

/** Relations to the householder (GB/T 4761, its groups) with the words that registers use for them. */
const RELATIONS: Choice[] = [
  choice(Relation.HEAD, '户主', 'Householder', '本人'),
  choice(Relation.SPOUSE, '配偶', 'Spouse', '夫', '妻', '丈夫', '妻子'),
  choice(Relation.CHILD, '子女', 'Child', '子', '女', '儿子', '女儿', '长子', '次子', '长女', '次女', '儿媳', '女婿'),
  choice(Relation.GRANDCHILD, '孙子女', 'Grandchild', '孙子', '孙女', '外孙子', '外孙女', '外孙'),
  choice(Relation.PARENT, '父母', 'Parent', '父亲', '母亲', '父', '母', '公公', '婆婆', '岳父', '岳母'),
  choice(Relation.GRANDPARENT, '祖父母', 'Grandparent', '祖父', '祖母', '外祖父', '外祖母'),
  choice(Relation.SIBLING, '兄弟姐妹', 'Sibling', '兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹'),
  choice(Relation.OTHER, '其他', 'Other', '其他亲属', '非亲属'),
];

/** Columns of a member of a household. */
export const RESIDENT_COLUMNS: Column[] = masked([
  {
    field: 'householdCode',
    type: 'code',
    required: true,
    words: { 'zh-CN': '户编码', en: 'Household code' },
    also: ['户号', '所属户编码', '住户编码', '户编号', 'household'],
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
    also: ['成员姓名', '人员姓名', 'name'],
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
    words: { 'zh-CN': '与户主关系', en: 'Relation' },
    also: ['与户主的关系', '关系', '家庭关系', 'relation to householder'],
    hint: { 'zh-CN': '可填', en: 'One of' },
  },
  {
    field: 'sex',
    type: 'choice',
    choices: SEXES,
    words: { 'zh-CN': '性别', en: 'Sex' },
    hint: { 'zh-CN': '填写身份证号时可不填', en: 'May be left empty beside an identity number' },
  },
  {
    field: 'birthDate',
    type: 'date',
    words: { 'zh-CN': '出生日期', en: 'Date of birth' },
    also: ['生日', '出生年月', 'birth date'],
    hint: {
      'zh-CN': '日期，如2026-03-01；填写身份证号时可不填',
      en: 'A date, e.g. 2026-03-01; may be left empty beside an identity number',
    },
  },
  {
    field: 'idNumber',
    type: 'idNumber',
    words: { 'zh-CN': '身份证号', en: 'Identity number' },
    also: ['身份证号码', '公民身份号码', '证件号码', 'id number'],
    hint: {
      'zh-CN': '18位，校验位须正确；单元格请设为“文本”',
      en: '18 characters with the right check digit; format the cell as text',
    },
  },
  {
    field: 'phone',
    type: 'phone',
    words: { 'zh-CN': '联系电话', en: 'Phone' },
    also: ['电话', '手机', '手机号', '手机号码', 'mobile'],
    hint: { 'zh-CN': '7—15位数字', en: '7 to 15 digits' },
  },
  {
    field: 'nation',
    type: 'text',
    max: 20,
    words: { 'zh-CN': '民族', en: 'Ethnic group' },
    also: ['nation'],
    hint: { 'zh-CN': '如“蒙古族”', en: 'For example “Mongol”' },
  },
]);
