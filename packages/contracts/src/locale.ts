/** Languages of the platform; zh-CN is the source language. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Picks the platform's language from an `Accept-Language` header; Chinese where nothing fits. */
export function localeOf(acceptLanguage: string | undefined | null): Locale {
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh-CN';
}
