import { PageHeader, StateCard } from '@lianxi/ui';
import { Button, Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { CrashBoundary } from './crash-boundary.js';
import { useKitT, useLocale } from './i18n.js';
import type { ModuleDefinition } from './define-module.js';
import type { ModuleState } from './module-store.js';
import { ModuleScope, useModuleState, useModuleStore } from './modules-context.js';
import { ReloadButton } from './reload-button.js';
import { SDK_VERSION } from './sdk.js';
import { MODULE_TIME_LIMIT_MS } from './time-limit.js';

interface BoundaryProps {
  id: string;
  compact?: boolean;
  /** Draws the module once its code is there. */
  children: (definition: ModuleDefinition) => ReactNode;
}

/**
 * The place of one module: waits for its code, shows its card when it is down, slow, broken or too new. Nothing else is
 * touched.
 */
export function ModuleBoundary({ id, compact = false, children }: BoundaryProps) {
  const store = useModuleStore();
  const state = useModuleState(id);
  const t = useKitT();
  useEffect(() => store.load(id), [store, id]);
  if (!state) return null;
  if (state.status === 'idle' || state.status === 'loading')
    return (
      <Skeleton
        active
        title={!compact}
        paragraph={{ rows: compact ? 2 : 6 }}
        aria-label={t('module.loading', { module: id })}
      />
    );
  if (state.status !== 'ready' || !state.definition) {
    return (
      <CardPlace state={state} compact={compact}>
        <ModuleCard state={state} compact={compact} onRetry={() => store.retry(id)} />
      </CardPlace>
    );
  }
  return (
    <ModuleScope id={id}>
      <CrashBoundary
        card={(error, retry) => (
          <CardPlace state={state} compact={compact}>
            <CrashCard state={state} error={error} compact={compact} onRetry={retry} />
          </CardPlace>
        )}
      >
        {children(state.definition)}
      </CrashBoundary>
    </ModuleScope>
  );
}

/** A card in place of a whole page still has the page's heading. */
function CardPlace({ state, compact, children }: { state: ModuleState; compact: boolean; children: ReactNode }) {
  const [locale] = useLocale();
  return (
    <>
      {!compact && <PageHeader title={state.entry.title[locale]} />}
      {children}
    </>
  );
}

function ModuleCard({ state, compact, onRetry }: { state: ModuleState; compact: boolean; onRetry: () => void }) {
  const t = useKitT();
  const [locale] = useLocale();
  const module = state.entry.title[locale];
  if (state.status === 'tooNew') {
    return (
      <StateCard
        kind="down"
        compact={compact}
        title={t('module.tooNew', { module })}
        description={t('module.tooNewText', { wanted: state.entry.sdk, have: SDK_VERSION })}
        code="MODULE_TOO_NEW"
        actions={<ReloadButton />}
      />
    );
  }
  const slow = state.failure === 'TIMEOUT';
  return (
    <StateCard
      kind="down"
      compact={compact}
      title={state.renewed ? t('module.renewed') : t('module.down', { module })}
      description={state.renewed ? t('module.renewedText', { module }) : t('module.downText')}
      code={slow ? 'MODULE_TIMEOUT' : 'MODULE_UNAVAILABLE'}
      details={
        slow ? t('module.slow', { seconds: MODULE_TIME_LIMIT_MS / 1000 }) : `${state.entry.id} ${state.entry.version}`
      }
      actions={
        <>
          <Button onClick={onRetry}>{t('problem.retry')}</Button>
          <ReloadButton />
        </>
      }
    />
  );
}

function CrashCard({
  state,
  error,
  compact,
  onRetry,
}: {
  state: ModuleState;
  error: Error;
  compact: boolean;
  onRetry: () => void;
}) {
  const t = useKitT();
  const [locale] = useLocale();
  return (
    <StateCard
      kind="error"
      compact={compact}
      title={t('module.crashed', { module: state.entry.title[locale] })}
      description={t('module.downText')}
      code="MODULE_FAILED"
      details={`${state.entry.id} ${state.entry.version} · ${error.name}`}
      actions={<Button onClick={onRetry}>{t('problem.retry')}</Button>}
    />
  );
}
