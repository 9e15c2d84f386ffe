import { App as AntApp, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { useEffect, useMemo, type ReactNode } from 'react';
import { THEME } from './theme.js';
import { UiLocaleContext, type UiLocale } from './text.js';
import { useMedia } from './use-media.js';
import { usePhone } from './use-phone.js';

const ANT_LOCALES = { 'zh-CN': zhCN, en: enUS };

/** A thumb needs 44 px; whoever asked the device for less motion gets dialogs and menus at once. */
function themeFor(phone: boolean, still: boolean): ThemeConfig {
  return phone || still
    ? { ...THEME, token: { ...THEME.token, ...(phone && { controlHeightLG: 44 }), ...(still && { motion: false }) } }
    : THEME;
}

export interface UiProviderProps {
  locale: UiLocale;
  children: ReactNode;
}

/** Theme and language of every component below; also sets the page's `lang`. Drawn once, by the shell. */
export function UiProvider({ locale, children }: UiProviderProps) {
  useEffect(() => {
    document.documentElement.lang = locale;
    dayjs.locale(locale === 'en' ? 'en' : 'zh-cn');
  }, [locale]);
  const phone = usePhone();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => themeFor(phone, still), [phone, still]);
  return (
    <UiLocaleContext value={locale}>
      <ConfigProvider
        locale={ANT_LOCALES[locale]}
        theme={theme}
        componentSize={phone ? 'large' : 'middle'}
        button={{ autoInsertSpace: false }}
      >
        <AntApp component={false}>{children}</AntApp>
      </ConfigProvider>
    </UiLocaleContext>
  );
}
