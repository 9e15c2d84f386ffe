const HAN = '[一二三四五六七八九十]{1,3}';
const DIGITS = '[0-9０-９]{1,2}';

/**
 * Numbers that people type before a title or a point: 一、 · （一） · 1. · 1、 · （1） · 1） · ①. What goes on with a
 * number is none: 三、四号楼 and 1.5米.
 */
const KINDS = [
  `第?${HAN}、(?!${HAN})`,
  `${DIGITS}[.．、](?![0-9０-９])`,
  `[（(](?:${HAN}|${DIGITS})[）)][、.．]?`,
  `${DIGITS}[）)]`,
  '[\\u2460-\\u2473][、.．]?',
];
const NUMBER = new RegExp(`^\\s*(?:${KINDS.join('|')})\\s*`, 'u');

/** A title or point without the numbers that were typed before it, since a paper gives its own; never without words. */
export function withoutNumber(text: string): string {
  const rest = text.replace(NUMBER, '');
  return rest === text || !/[\p{L}\p{N}]/u.test(rest) ? text.trim() : withoutNumber(rest);
}
