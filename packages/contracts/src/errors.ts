import en from '../messages/errors.en.json' with { type: 'json' };
import zh from '../messages/errors.zh-CN.json' with { type: 'json' };
import type { Locale } from './locale.js';

/** Every code an expected refusal may carry. The message files must have exactly these keys (checked by a test). */
export type ErrorCode = keyof typeof zh;
export const ERROR_MESSAGES: Record<Locale, Record<string, string>> = { 'zh-CN': zh, en };

/** The message of a code in a language, with `{name}` placeholders filled. */
export function errorMessage(code: string, params: Record<string, unknown> = {}, locale: Locale = 'zh-CN'): string {
  const template = ERROR_MESSAGES[locale][code] ?? ERROR_MESSAGES[locale]['INTERNAL']!;
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''));
}
