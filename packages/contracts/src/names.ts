import en from '../messages/names.en.json' with { type: 'json' };
import zh from '../messages/names.zh-CN.json' with { type: 'json' };
import type { Locale } from './locale.js';

/**
 * What people call the things that refusals and screens name: `field.<input field>`, `state.<noun>.<STATE>`,
 * `service.<id>`, `limit.<name>` of a query, `missing.<part>` of a paper. The one place of each.
 */
export const NAMES: Record<Locale, Record<string, string>> = { 'zh-CN': zh, en };

/** The label of an input field by its name or path (`input.on`, `tasks[0].dueOn`); null where it has none. */
export function fieldName(path: string, locale: Locale): string | null {
  const steps = path.split(/[.[\]!]+/).filter((step) => step && !/^\d+$/.test(step));
  return NAMES[locale][`field.${steps.at(-1) ?? ''}`] ?? null;
}

/** Where a rule is written, as people cite it (《通知》五（三）); a source without a name is cited as it is. */
export const sourceName = (source: string, locale: Locale): string => NAMES[locale][`source.${source}`] ?? source;

type Params = Record<string, unknown>;
type Word = (value: string, locale: Locale, params: Params) => string | null;

/** How the parameters of a refusal are said that carry codes, by the parameter's name; others are said as they are. */
const WORDS: Record<string, Word> = {
  // the field of a type (`Case.party`) is told to programs alone, which ask for it by this name
  field: (value, locale) => (/^[A-Z]\w*\.\w+$/.test(value) ? value : fieldName(value, locale)),
  missing: (value, locale) => NAMES[locale][`missing.${value}`] ?? fieldName(value, locale),
  state: (value, locale, { noun }) => NAMES[locale][`state.${String(noun)}.${value}`] ?? null,
  service: (value, locale) => NAMES[locale][`service.${value}`] ?? value,
  limit: (value, locale) => value.replace(/^\w+/, (name) => NAMES[locale][`limit.${name}`] ?? name),
  quarter: (value, locale) => {
    const [, year, number] = /^(\d{4})-?Q([1-4])$/.exec(value) ?? [];
    if (!year) return value;
    return locale === 'en' ? `quarter ${number} of ${year}` : `${year}年第${number}季度`;
  },
};

/** A parameter of a refusal in words: labels for codes, lists with the language's comma; empty where it has none. */
export function wordOf(key: string, params: Params, locale: Locale): string {
  const value = params[key];
  const word = WORDS[key];
  const parts = Array.isArray(value) ? value : word ? String(value ?? '').split(/[,、]\s*/) : [value ?? ''];
  return parts
    .map((part) => (word ? word(String(part), locale, params) : String(part)))
    .filter(Boolean)
    .join(locale === 'en' ? ', ' : '、');
}
