import { useT } from '@lianxi/frontend-kit';
import { Spin } from 'antd';
import type { ReactNode } from 'react';

/** The first moment, and the page when even the first question gets no answer. */
export function Splash({ children }: { children?: ReactNode }) {
  const t = useT('shell');
  return (
    <main className="sh-splash" id="main">
      <h1>{t('brand.name')}</h1>
      <p>{t('brand.of')}</p>
      {children ?? <Spin aria-label={t('state.starting')} />}
    </main>
  );
}
