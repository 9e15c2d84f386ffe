import { useDates, useLocale, useModules, useT, useViewer } from '@lianxi/frontend-kit';
import { AppFrame, Watermark } from '@lianxi/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { accountEntries, menuOf } from './menu';
import { TopTools } from './top-tools';

/**
 * Menu and top bar around the page, with the reader's name and the time under everything. A change of page moves the
 * focus to it, so that the keyboard and the reader follow.
 */
export function Frame({ children }: { children: ReactNode }) {
  const t = useT('shell');
  const [locale] = useLocale();
  const viewer = useViewer();
  const modules = useModules();
  const { pathname } = useLocation();
  const dates = useDates();
  const [since] = useState(() => new Date());
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else document.getElementById('main')?.focus();
  }, [pathname]);
  return (
    <AppFrame
      brand={
        <>
          <strong>{t('brand.name')}</strong>
          <span>{t('brand.of')}</span>
        </>
      }
      groups={menuOf(modules, viewer, locale, t)}
      elsewhere={accountEntries(modules, viewer).map(({ path }) => path)}
      path={pathname}
      renderLink={({ to, current, ...props }) => (
        <Link to={to} aria-current={current ? 'page' : undefined} {...props} />
      )}
      tools={<TopTools />}
    >
      <Watermark text={[[...new Set([viewer.name, viewer.account])].join(' '), dates.instant(since)]}>
        {children}
      </Watermark>
    </AppFrame>
  );
}
