import type { Locale } from '@lianxi/contracts/locale';
import { PageHeader } from '@lianxi/ui';
import type { ReactNode } from 'react';
import { useLocale } from './i18n.js';
import { ProblemCard } from './problem-card.js';
import { problemOf } from './problem.js';
import { useViewer } from './viewer.js';
import { maySee } from './visibility.js';

/** What a gate needs of a module's manifest. */
export interface GatedModule {
  viewerField?: string | undefined;
  nav: readonly { key: string; action?: string | undefined; label: Record<Locale, string> }[];
}

/**
 * Makes the gate of a module: a page behind its own menu entry. Who does not get the entry and types the address reads
 * why, instead of an empty list. The lock is in the service.
 */
export const gateOf = (manifest: GatedModule) =>
  function Gate({ nav, children }: { nav: string; children: ReactNode }) {
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
  };
