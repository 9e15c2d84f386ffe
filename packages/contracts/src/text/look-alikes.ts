/** Unified signs of the radicals from U+2E81 on (Unicode, EquivalentUnifiedIdeograph.txt); U+2E9A is not assigned. */
const SUPPLEMENT =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑' +
  '艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
/** What old systems kept as private signs from U+E815 on (GBK FE50 to FEA0, before GB 18030 gave them places). */
const PRIVATE =
  '厂𠂇𠂉𠃌乙㑳㑇刀㔾龴㖞㘚㘎小心㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠牛𡗗龸𤴔䁖䅟𥫗䌷㓁羊𦍌𢦏䎱䎬聿䏝䓖䙡䙌龹䜣䜩䝼䞍𧾷' +
  '䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻';
const from = (first: number, signs: string) =>
  [...signs].map((sign, at): [string, string] => [String.fromCodePoint(first + at), sign]);
const UNIFIED = new Map([...from(0x2e81, SUPPLEMENT), ...from(0xe815, PRIVATE)]);

/** Radicals (Kangxi and supplement) and private signs of old systems as the signs that they look like. */
export const unifySigns = (text: string): string =>
  text
    .replaceAll(/[\u2F00-\u2FD5]/gu, (sign) => sign.normalize('NFKC'))
    .replaceAll(/[\u2E81-\u2EF3\uE815-\uE864]/gu, (sign) => UNIFIED.get(sign) ?? sign);

/** Full-width Latin letters, digits, signs and space as the usual ones. */
export const foldWidth = (text: string): string =>
  text.replaceAll(/[\uFF01-\uFF5E\u3000]/gu, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
