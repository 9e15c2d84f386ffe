import { GlobalOutlined } from '@ant-design/icons';
import { useKitT, useLocale } from '@lianxi/frontend-kit';
import { App } from 'antd';

/** The other language, written in itself. */
export function LanguageSwitch({ plain = false }: { plain?: boolean }) {
  const [locale, setLocale] = useLocale();
  const [other, word] = locale === 'en' ? (['zh-CN', '中文'] as const) : (['en', 'English'] as const);
  const t = useKitT();
  const { message } = App.useApp();
  const turn = () => setLocale(other).catch(() => message.error(t('language.failed')));
  return (
    <button type="button" lang={other} className={plain ? 'sh-link' : 'lx-top-button'} onClick={() => void turn()}>
      <GlobalOutlined aria-hidden />
      <span>{word}</span>
    </button>
  );
}
