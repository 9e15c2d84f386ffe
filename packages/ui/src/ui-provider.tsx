import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { useEffect, type ReactNode } from 'react';
import { THEME } from './theme.js';
import { UiLocaleContext, type UiLocale } from './text.js';
import { usePhone } from './use-phone.js';

const ANT_LOCALES = { 'zh-CN': zhCN, en: enUS };
/** A thumb needs 44 px. */
const PHONE_THEME = { ...THEME, token: { ...THEME.token, controlHeightLG: 44 } };

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
  return (
    <UiLocaleContext value={locale}>
      <ConfigProvider locale={ANT_LOCALES[locale]} theme={phone ? PHONE_THEME : THEME} componentSize={phone ? 'large' : 'middle'} button={{ autoInsertSpace: false }}>
        <AntApp component={false}>{children}</AntApp>
      </ConfigProvider>
    </UiLocaleContext>
  );
}
