import i18next, { type BackendModule, type i18n as I18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '@lianxi/contracts/locale';
import type { Messages } from './define-module.js';
import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh-CN.json' with { type: 'json' };
import { initialLocale } from './locale-choice.js';
import { useModuleId } from './modules-context.js';

type Loaders = Record<Locale, () => Promise<{ default: Messages }>>;
const loaders = new Map<string, Loaders>();
const KEY = 'lianxi.language';

/** Loads one namespace in one language from the module that owns it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = loaders.get(namespace)?.[language as Locale];
    if (!load) return done(null, {});
    load().then(
      (messages) => done(null, messages.default),
      (error: Error) => done(error, null),
    );
  },
};

/** Starts translation: one namespace per module, zh-CN as source and fallback, flat keys, `{name}` placeholders. */
export async function startI18n(shellMessages: Loaders): Promise<I18n> {
  loaders.set('shell', shellMessages);
  loaders.set('kit', { 'zh-CN': async () => ({ default: zh }), en: async () => ({ default: en }) });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: initialLocale(localStorage.getItem(KEY), navigator.languages),
      fallbackLng: 'zh-CN',
      supportedLngs: [...LOCALES],
      ns: ['kit', 'shell'],
      defaultNS: 'shell',
      keySeparator: false,
      nsSeparator: false,
      returnEmptyString: false,
      interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
      react: { useSuspense: false },
    });
  return i18next;
}

/** Makes a module's translations known and waits for the current language. */
export async function addMessages(namespace: string, messages: Loaders): Promise<void> {
  loaders.set(namespace, messages);
  await i18next.loadNamespaces(namespace);
}

/** Current language outside of React, for headers. */
export const currentLocale = (): Locale => (i18next.language === 'en' ? 'en' : 'zh-CN');

export type Text = (key: string, params?: Record<string, unknown>) => string;

/** Words of the module whose page is drawn (or of a named namespace): `const t = useT(); t('page.home')`. */
export function useT(namespace?: string): Text {
  const moduleId = useModuleId();
  const { t } = useTranslation(namespace ?? moduleId ?? 'shell');
  return (key, params) => t(key, params ?? {});
}

/** The kit's own words. */
export const useKitT = () => useT('kit');

/** Current language and the switch; the choice is kept on this device. */
export function useLocale(): [Locale, (locale: Locale) => void] {
  const { i18n } = useTranslation('kit');
  const locale: Locale = i18n.language === 'en' ? 'en' : 'zh-CN';
  return [
    locale,
    (next) => {
      localStorage.setItem(KEY, next);
      void i18n.changeLanguage(next);
    },
  ];
}
