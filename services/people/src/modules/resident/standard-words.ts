import { Relation, Sex } from './resident.entity.js';

/** Spellings written as people list them: `甲、乙`. */
export const listed = (text: string): string[] => text.split('、');

/**
 * Words that registers use for a relation to the householder, by the group that is kept; and their codes of GB/T
 * 4761-2008, of one and of two digits. What is not listed under one of two digits belongs to the group of the first.
 */
export const RELATION_WORDS: Record<Relation, readonly string[]> = {
  HEAD: ['户主', '本人', '本人或户主', '户主本人', '小集体户户主', '0', '01', '02', '03'],
  SPOUSE: ['配偶', '夫', '妻', '丈夫', '妻子', '爱人', '1'],
  CHILD: listed(
    '子女、子、女、儿子、女儿、儿、独生子、独生女、长子、次子、二子、三子、四子、五子、长女、次女、' +
      '二女、三女、四女、五女、养子、养女、继子、继女、养子或继子、养女或继女、儿媳、儿媳妇、女婿、' +
      '其他儿子、其他女儿、2、3',
  ),
  GRANDCHILD: listed(
    '孙子女、孙子、孙女、孙、外孙、外孙子、外孙女、外孙子女、孙子女或外孙子女、孙媳、孙媳妇、孙女婿、' +
      '曾孙子、曾孙女、重孙子、重孙女、4',
  ),
  PARENT: listed(
    '父母、父亲、母亲、父、母、公公、婆婆、岳父、岳母、继父、继母、养父、养母、继父或养父、继母或养母、' + '5',
  ),
  GRANDPARENT: listed(
    '祖父母、祖父、祖母、外祖父、外祖母、爷爷、奶奶、姥爷、姥姥、外公、外婆、曾祖父、曾祖母、' + '祖父母或外祖父母、6',
  ),
  SIBLING: listed(
    '兄弟姐妹、兄、弟、姐、妹、哥哥、弟弟、姐姐、妹妹、哥、嫂、嫂子、弟媳、弟妹、姐夫、妹夫、兄弟、' + '姐妹、7',
  ),
  OTHER: listed(
    '其他、其它、其他亲属、非亲属、亲属、伯父、伯母、叔父、叔叔、婶母、婶婶、舅父、舅舅、舅母、舅妈、' +
      '姨父、姨母、姑父、姑母、堂兄弟、表兄弟、侄子、侄女、外甥、外甥女、保姆、8',
  ),
};

const GROUPS: Relation[] = [
  Relation.SPOUSE,
  Relation.CHILD,
  Relation.CHILD,
  Relation.GRANDCHILD,
  Relation.PARENT,
  Relation.GRANDPARENT,
  Relation.SIBLING,
  Relation.OTHER,
  Relation.OTHER,
];
/** Codes of two digits, 10 to 99, by their first digit. */
const codesOf = (relation: Relation) =>
  GROUPS.flatMap((group, at) =>
    group === relation ? Array.from({ length: 10 }, (_, second) => `${at + 1}${second}`) : [],
  );

/** Every spelling of a relation. */
export const relationSpellings = (relation: Relation): string[] => [...RELATION_WORDS[relation], ...codesOf(relation)];

/** Codes that mean one thing with a zero before them and another without, which a spreadsheet takes away. */
export const RELATION_UNCLEAR = ['1', '2', '3'];

/** Spellings of a sex: words and codes of GB/T 2261.1; `UNSAID` is 0 (not known) and 9 (not said). */
export const SEX_WORDS: Record<Sex, readonly string[]> = {
  MALE: ['男', '男性', 'm', '1'],
  FEMALE: ['女', '女性', 'f', '2'],
};
export const SEX_UNSAID = ['未知', '未知的性别', '未说明的性别', '未说明', '不详', '0', '9'];

/** Ethnic groups in the order of their codes in GB/T 3304 (01 to 56). */
const NATIONS = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 ' +
  '塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
).split(' ');
/** Letter codes of the same standard, in the same order. */
const LETTERS = (
  'HA MG HU ZA UG MH YI ZH BY CS MA DO YA BA TJ HN KZ DA LI LS VA SH GS LH SU DX NX JP KG TU DU ML QI BL SL MN GL XB ' +
  'AC PM TA NU UZ RS EW DE BN YG GI TT DR OR HZ MB LB JN'
).split(' ');

/**
 * An ethnic group by its name with or without 族, or its code of GB/T 3304. Another word is kept as it is; a code that
 * is none is null.
 */
export function nationOf(text: string): string | null {
  const at = /^\d{1,2}$/.test(text) ? Number(text) - 1 : LETTERS.indexOf(text.toUpperCase());
  const name = NATIONS[at] ?? NATIONS.find((one) => one === text || `${one}族` === text);
  if (name) return `${name}族`;
  return /^[\dA-Z]+$/i.test(text) ? null : text;
}
