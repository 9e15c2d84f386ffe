import { LOCALES, type Locale } from '@lianxi/contracts/locale';

/** Language kept from the last visit (the only thing stored, and not personal), else the browser's, else Chinese. */
export function initialLocale(stored: string | null, browser: readonly string[]): Locale {
  if (LOCALES.includes(stored as Locale)) return stored as Locale;
  return browser.length > 0 && browser[0]!.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
