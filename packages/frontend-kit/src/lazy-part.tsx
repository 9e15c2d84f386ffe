import { StateCard } from '@lianxi/ui';
import { Button, Skeleton } from 'antd';
import { useEffect, useState, type ComponentType } from 'react';
import { useKitT } from './i18n.js';
import type { ModuleStore } from './module-store.js';
import { useModuleId, useModuleStore } from './modules-context.js';
import { ReloadButton } from './reload-button.js';
import { withTimeLimit } from './time-limit.js';

type Load = () => Promise<{ default: ComponentType<object> }>;

const loadedParts = new WeakMap<Load, ComponentType<object>>();

/**
 * Fetches a part. One that does not come may have moved with a release: the registry is asked, and where there is a new
 * version the module is loaded anew, this part with it (answers null). Otherwise it is asked for once more.
 */
async function fetchPart(load: Load, store: ModuleStore, moduleId: string | null) {
  try {
    return await withTimeLimit(load());
  } catch (error) {
    if (moduleId && (await store.renew(moduleId))) return null;
    if ((error as Error).message === 'TIMEOUT') throw error;
    return await withTimeLimit(load());
  }
}

/**
 * Draws a lazily loaded page or piece. Unlike `React.lazy` a failed load can be tried again, and it has a time limit.
 */
export function LazyPart({ load, props = {}, compact = false }: { load: Load; props?: object; compact?: boolean }) {
  const t = useKitT();
  const store = useModuleStore();
  const moduleId = useModuleId();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const [, arrived] = useState(0);
  const Part = loadedParts.get(load);
  useEffect(() => {
    if (loadedParts.has(load)) return;
    let gone = false;
    setFailed(false);
    fetchPart(load, store, moduleId).then(
      (module) => {
        if (!module) return;
        loadedParts.set(load, module.default);
        if (!gone) arrived((count) => count + 1);
      },
      () => !gone && setFailed(true),
    );
    return () => void (gone = true);
  }, [load, store, moduleId, attempt]);
  if (Part) return <Part {...props} />;
  if (failed) {
    return (
      <StateCard
        kind="down"
        compact={compact}
        title={t('problem.loadTitle')}
        description={t('problem.partText')}
        code="PAGE_UNAVAILABLE"
        actions={
          <>
            <Button onClick={() => setAttempt(attempt + 1)}>{t('problem.retry')}</Button>
            <ReloadButton />
          </>
        }
      />
    );
  }
  return <Skeleton active title={!compact} paragraph={{ rows: compact ? 2 : 6 }} />;
}
