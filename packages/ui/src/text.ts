import { createContext, useContext } from 'react';
import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh-CN.json' with { type: 'json' };

/** Languages of the design system's own words; zh-CN is the source. */
export type UiLocale = 'zh-CN' | 'en';
export type UiTextKey = keyof typeof zh;
const TEXTS: Record<UiLocale, Record<UiTextKey, string>> = { 'zh-CN': zh, en };

export const UiLocaleContext = createContext<UiLocale>('zh-CN');

/** One of the design system's own words with `{name}` placeholders filled. */
export function uiText(locale: UiLocale, key: UiTextKey, params: Record<string, string | number> = {}): string {
  return TEXTS[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** The words of the current language: `const text = useUiText(); text('ledger.next')`. */
export function useUiText() {
  const locale = useContext(UiLocaleContext);
  return (key: UiTextKey, params?: Record<string, string | number>) => uiText(locale, key, params);
}
