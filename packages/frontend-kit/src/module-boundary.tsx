import { PageHeader, StateCard } from '@lianxi/ui';
import { Button, Skeleton } from 'antd';
import { Component, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useKitT, useLocale } from './i18n.js';
import type { ModuleDefinition } from './define-module.js';
import { MODULE_TIME_LIMIT_MS, withTimeLimit, type ModuleState } from './module-store.js';
import { ModuleScope, useModuleState, useModuleStore } from './modules-context.js';
import { SDK_VERSION } from './sdk.js';

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
      />
    );
  }
  const slow = state.failure === 'TIMEOUT';
  return (
    <StateCard
      kind="down"
      compact={compact}
      title={t('module.down', { module })}
      description={t('module.downText')}
      code={slow ? 'MODULE_TIMEOUT' : 'MODULE_UNAVAILABLE'}
      details={
        slow ? t('module.slow', { seconds: MODULE_TIME_LIMIT_MS / 1000 }) : `${state.entry.id} ${state.entry.version}`
      }
      actions={<Button onClick={onRetry}>{t('problem.retry')}</Button>}
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

/** Keeps an exception while drawing inside its own place. */
export class CrashBoundary extends Component<
  { card: (error: Error, retry: () => void) => ReactNode; children: ReactNode },
  { error: Error | null }
> {
  override state: { error: Error | null } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  override render() {
    return this.state.error
      ? this.props.card(this.state.error, () => this.setState({ error: null }))
      : this.props.children;
  }
}

const loadedParts = new WeakMap<object, ComponentType<object>>();

/**
 * Draws a lazily loaded page or piece. Unlike `React.lazy` a failed load can be tried again, and it has a time limit.
 */
export function LazyPart({
  load,
  props = {},
  compact = false,
}: {
  load: () => Promise<{ default: ComponentType<object> }>;
  props?: object;
  compact?: boolean;
}) {
  const t = useKitT();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const [, arrived] = useState(0);
  const Part = loadedParts.get(load);
  useEffect(() => {
    if (loadedParts.has(load)) return;
    let gone = false;
    setFailed(false);
    withTimeLimit(load(), MODULE_TIME_LIMIT_MS).then(
      (module) => {
        loadedParts.set(load, module.default);
        if (!gone) arrived((count) => count + 1);
      },
      () => !gone && setFailed(true),
    );
    return () => void (gone = true);
  }, [load, attempt]);
  if (Part) return <Part {...props} />;
  if (failed) {
    return (
      <StateCard
        kind="down"
        compact={compact}
        title={t('problem.loadTitle')}
        code="PAGE_UNAVAILABLE"
        actions={<Button onClick={() => setAttempt(attempt + 1)}>{t('problem.retry')}</Button>}
      />
    );
  }
  return <Skeleton active title={!compact} paragraph={{ rows: compact ? 2 : 6 }} />;
}
