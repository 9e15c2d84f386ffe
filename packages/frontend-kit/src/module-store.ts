import type { RegistryEntry } from '@lianxi/contracts/registry';
import type { ModuleDefinition } from './define-module.js';
import { SDK_VERSION, sdkAccepts } from './sdk.js';

export type ModuleStatus = 'idle' | 'loading' | 'ready' | 'failed' | 'tooNew';

export interface ModuleState {
  entry: RegistryEntry;
  status: ModuleStatus;
  definition: ModuleDefinition | null;
  /** Why it failed: `TIMEOUT` or the loader's own message. */
  failure: string | null;
  /** Time of the successful load. */
  loadMs: number | null;
}

export interface ModuleStoreOptions {
  /** Fetches the code; a retry needs a new address, so the attempt (0, 1, …) is told. */
  loader: (entry: RegistryEntry, attempt: number) => Promise<ModuleDefinition>;
  /** Runs once when a module has arrived (translations, type policies) before anything of it is drawn. */
  onReady?: (definition: ModuleDefinition) => Promise<void> | void;
  timeLimitMs?: number;
  now?: () => number;
}

/** Time a module has to arrive before its card is shown. */
export const MODULE_TIME_LIMIT_MS = 8_000;

/**
 * All modules of the registry and what has become of each. Loads on demand, retries once by itself, never throws at its
 * users.
 */
export class ModuleStore {
  private states = new Map<string, ModuleState>();
  private attempts = new Map<string, number>();
  private running = new Map<string, Promise<void>>();
  private listeners = new Set<() => void>();
  private list: ModuleState[] = [];

  constructor(
    entries: readonly RegistryEntry[],
    private readonly options: ModuleStoreOptions,
  ) {
    for (const entry of entries) {
      const status: ModuleStatus = sdkAccepts(entry.sdk, SDK_VERSION) ? 'idle' : 'tooNew';
      this.states.set(entry.id, { entry, status, definition: null, failure: null, loadMs: null });
    }
    this.list = [...this.states.values()];
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly all = (): readonly ModuleState[] => this.list;
  readonly get = (id: string): ModuleState | undefined => this.states.get(id);

  /** Starts loading unless it is there, on its way, failed or refused. */
  load(id: string): void {
    if (this.states.get(id)?.status === 'idle') void this.run(id);
  }

  /** The retry button. */
  retry(id: string): void {
    if (this.states.get(id)?.status === 'failed') void this.run(id);
  }

  private run(id: string): Promise<void> {
    const running = this.running.get(id) ?? this.attemptTwice(id).finally(() => this.running.delete(id));
    this.running.set(id, running);
    return running;
  }

  private async attemptTwice(id: string): Promise<void> {
    this.set(id, { status: 'loading', failure: null });
    const now = this.options.now ?? (() => performance.now());
    for (const last of [false, true]) {
      const attempt = this.attempts.get(id) ?? 0;
      this.attempts.set(id, attempt + 1);
      const start = now();
      try {
        const { entry } = this.states.get(id)!;
        const definition = await withTimeLimit(
          this.options.loader(entry, attempt),
          this.options.timeLimitMs ?? MODULE_TIME_LIMIT_MS,
        );
        if (definition?.id !== id) throw new Error(`it says it is ${definition?.id}`);
        await this.options.onReady?.(definition);
        this.set(id, { status: 'ready', definition, loadMs: Math.round(now() - start) });
        return;
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        // a module that was too slow is not asked again by itself: the person has waited long enough
        if (last || failure === 'TIMEOUT') {
          this.set(id, { status: 'failed', failure });
          return;
        }
      }
    }
  }

  private set(id: string, change: Partial<ModuleState>): void {
    this.states.set(id, { ...this.states.get(id)!, ...change });
    this.list = [...this.states.values()];
    for (const listener of this.listeners) listener();
  }
}

/** Rejects with `TIMEOUT` when the promise takes longer. */
export function withTimeLimit<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('TIMEOUT')), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
