import en from '../messages/errors.en.json' with { type: 'json' };
import zh from '../messages/errors.zh-CN.json' with { type: 'json' };
import type { Locale } from './locale.js';
import { wordOf } from './names.js';

/** Every code an expected refusal may carry. The message files must have exactly these keys (checked by a test). */
export type ErrorCode = keyof typeof zh;
export const ERROR_MESSAGES: Record<Locale, Record<string, string>> = { 'zh-CN': zh, en };

const PLACE = /\{(\w+)\}/g;

/**
 * The message of a code in a language. Placeholders are filled in words: a field, a state or a service by its label.
 * What is said of a value that is not known is left out with it, so that nothing empty stands behind a colon.
 */
export function errorMessage(code: string, params: Record<string, unknown> = {}, locale: Locale = 'zh-CN'): string {
  const template = ERROR_MESSAGES[locale][code] ?? ERROR_MESSAGES[locale]['INTERNAL']!;
  const words = new Map([...template.matchAll(PLACE)].map(([, key]) => [key!, wordOf(key!, params, locale)]));
  const empty = [...words].filter(([, word]) => word === '').map(([key]) => key);
  return withoutPlaces(template, empty).replace(PLACE, (_, key: string) => words.get(key) ?? '');
}

/** A message without the brackets, endings and clauses that name only these places. */
function withoutPlaces(template: string, empty: readonly string[]): string {
  if (!empty.length) return template;
  const place = `[“"]?\\{(?:${empty.join('|')})\\}[”"]?`;
  const clause = `[^，。,.;；：:（()）]{0,12}[：:]\\s*${place}`;
  return template
    .replace(/[（(][^（()）]*[）)]/g, (part) => {
      const keys = [...part.matchAll(PLACE)].map(([, key]) => key!);
      return keys.length && keys.every((key) => empty.includes(key)) ? '' : part;
    })
    .replace(new RegExp(`[，。,.;；]\\s*${clause}`, 'gu'), '')
    .replace(new RegExp(`([（(])${clause}[，,;；]?\\s*`, 'gu'), '$1')
    .replace(new RegExp(`[：:]\\s*${place}`, 'gu'), '')
    .replace(new RegExp(place, 'gu'), '')
    .replace(/\s+([，。,.;；：:）)])/gu, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s，,：:]+/u, '')
    .trim();
}
