import { GlobalOutlined } from '@ant-design/icons';
import { useLocale } from '@lianxi/frontend-kit';

/** The other language, written in itself. */
export function LanguageSwitch({ plain = false }: { plain?: boolean }) {
  const [locale, setLocale] = useLocale();
  const [other, word] = locale === 'en' ? (['zh-CN', '中文'] as const) : (['en', 'English'] as const);
  return (
    <button type="button" lang={other} className={plain ? 'sh-link' : 'lx-top-button'} onClick={() => setLocale(other)}>
      <GlobalOutlined aria-hidden />
      <span>{word}</span>
    </button>
  );
}
