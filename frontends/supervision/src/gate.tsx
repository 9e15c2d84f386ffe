import { maySee, ProblemCard, problemOf, useLocale, useViewer } from '@lianxi/frontend-kit';
import { PageHeader } from '@lianxi/ui';
import type { ReactNode } from 'react';
import manifest from '../manifest';

/**
 * A page behind its own menu entry: who does not get the entry and types the address reads why, instead of an empty list. The lock is in
 * the service.
 */
export function Gate({ nav, children }: { nav: string; children: ReactNode }) {
  const viewer = useViewer();
  const [locale] = useLocale();
  const entry = manifest.nav.find(({ key }) => key === nav);
  if (!entry || maySee(viewer, manifest.viewerField, entry.action)) return children;
  return (
    <>
      <PageHeader title={entry.label[locale]} />
      <ProblemCard problem={problemOf('FORBIDDEN')} />
    </>
  );
}
