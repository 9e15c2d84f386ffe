import i18next, { type i18n as I18n } from 'i18next';
import { useEffect } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '@lianxi/contracts/locale';
import { NAMES } from '@lianxi/contracts/names';
import type { Messages, ModuleMessages } from './define-module.js';
import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh-CN.json' with { type: 'json' };
import { initialLocale } from './locale-choice.js';
import { useModuleId, useModuleStore } from './modules-context.js';
import { withTimeLimit } from './time-limit.js';

const KEY = 'lianxi.language';
/** What is always there, so that a failure can be told in words. */
const KIT: Record<Locale, Messages> = { 'zh-CN': zh, en };
/** Words of the modules that have arrived, for the other language. */
const modules = new Map<string, ModuleMessages>();

/**
 * Starts translation: one namespace per module, zh-CN as source and fallback, flat keys, `{name}` placeholders. The
 * names of contracts (states, fields) stand behind every namespace.
 */
export async function startI18n(shellMessages: Record<Locale, Messages>): Promise<I18n> {
  const bundle = (locale: Locale) => ({ kit: KIT[locale], shell: shellMessages[locale], names: NAMES[locale] });
  await i18next.use(initReactI18next).init({
    lng: initialLocale(localStorage.getItem(KEY), navigator.languages),
    fallbackLng: 'zh-CN',
    supportedLngs: [...LOCALES],
    resources: { 'zh-CN': bundle('zh-CN'), en: bundle('en') },
    ns: ['kit', 'shell', 'names'],
    defaultNS: 'shell',
    fallbackNS: 'names',
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  return i18next;
}

/** Fetches a module's words in a language and in the one behind it. A file that fails is asked for once more. */
async function fetchWords(namespace: string, messages: ModuleMessages, locale: Locale): Promise<void> {
  await Promise.all(
    [...new Set<Locale>([locale, 'zh-CN'])].map(async (language) => {
      const { default: words } = await messages[language]().catch(() => messages[language]());
      i18next.addResourceBundle(language, namespace, words, false, true);
    }),
  );
}

/**
 * Makes a module's translations known and waits for the current language. Throws when they do not come: a module
 * without its words is not drawn.
 */
export async function addMessages(namespace: string, messages: ModuleMessages): Promise<void> {
  for (let locale: Locale | null = null; locale !== currentLocale();) {
    locale = currentLocale();
    await fetchWords(namespace, messages, locale);
  }
  modules.set(namespace, messages);
}

/** Current language outside of React, for headers. */
export const currentLocale = (): Locale => (i18next.language === 'en' ? 'en' : 'zh-CN');

async function changeLocale(next: Locale): Promise<void> {
  await withTimeLimit(Promise.all([...modules].map(([namespace, messages]) => fetchWords(namespace, messages, next))));
  localStorage.setItem(KEY, next);
  await i18next.changeLanguage(next);
}

export type Text = (key: string, params?: Record<string, unknown>) => string;

/** Words of the module whose page is drawn (or of a named namespace): `const t = useT(); t('page.home')`. */
export function useT(namespace?: string): Text {
  const moduleId = useModuleId();
  const { t } = useTranslation(namespace ?? moduleId ?? 'shell');
  return (key, params) => t(key, params ?? {});
}

/**
 * Words of another module, fetched where they are not there yet; until then, and where the viewer has no such module, a
 * key is answered as it is.
 */
export function useModuleT(id: string): Text {
  const store = useModuleStore();
  useEffect(() => store.load(id), [store, id]);
  return useT(id);
}

/** The kit's own words. */
export const useKitT = () => useT('kit');

/**
 * Current language and the switch; the choice is kept on this device. The switch throws when the words of a module do
 * not come: then the present language stays.
 */
export function useLocale(): [Locale, (locale: Locale) => Promise<void>] {
  const { i18n } = useTranslation('kit');
  return [i18n.language === 'en' ? 'en' : 'zh-CN', changeLocale];
}
