import type { RegistryEntry } from '@lianxi/contracts/registry';
import type { ModuleDefinition } from './define-module.js';
import { SDK_VERSION, sdkAccepts } from './sdk.js';
import { withTimeLimit } from './time-limit.js';

export type ModuleStatus = 'idle' | 'loading' | 'ready' | 'failed' | 'tooNew';

export interface ModuleState {
  entry: RegistryEntry;
  status: ModuleStatus;
  definition: ModuleDefinition | null;
  /** Why it failed: `TIMEOUT` or the loader's own message. */
  failure: string | null;
  /** Time of the successful load. */
  loadMs: number | null;
  /** A newer version was released since the page was opened. */
  renewed: boolean;
}

export interface ModuleStoreOptions {
  /** Fetches the code; a retry needs a new address, so the attempt (0, 1, …) is told. */
  loader: (entry: RegistryEntry, attempt: number) => Promise<ModuleDefinition>;
  /** Runs once when a module has arrived (translations, type policies) before anything of it is drawn. */
  onReady?: (definition: ModuleDefinition) => Promise<void> | void;
  /** Reads the registry as it is now: a release may have moved the files of a module. */
  registry?: () => Promise<readonly RegistryEntry[]>;
  timeLimitMs?: number;
  now?: () => number;
}

/**
 * All modules of the registry and what has become of each. Loads on demand, retries once by itself with what the
 * registry says then, never throws at its users.
 */
export class ModuleStore {
  private states = new Map<string, ModuleState>();
  private attempts = new Map<string, number>();
  private running = new Map<string, Promise<void>>();
  private asking: Promise<readonly RegistryEntry[]> | null = null;
  private listeners = new Set<() => void>();
  private list: ModuleState[] = [];

  constructor(
    entries: readonly RegistryEntry[],
    private readonly options: ModuleStoreOptions,
  ) {
    for (const entry of entries) this.states.set(entry.id, fresh(entry, false));
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

  /**
   * Asks the registry whether a module has moved since, and if so takes the new version. To be asked when a part of it
   * did not arrive: the old files may be gone. Answers whether there is a new one.
   */
  async renew(id: string): Promise<boolean> {
    if (this.running.has(id)) return false;
    if (!(await this.takeNew(id))) return false;
    this.load(id);
    return true;
  }

  private async takeNew(id: string): Promise<boolean> {
    this.asking ??= withTimeLimit(this.options.registry?.() ?? Promise.resolve([])).finally(() => (this.asking = null));
    const now = await this.asking.catch(() => []);
    const entry = now.find((one) => one.id === id);
    if (!entry || entry.entry === this.states.get(id)?.entry.entry) return false;
    this.set(id, fresh(entry, true));
    return true;
  }

  private run(id: string): Promise<void> {
    const running = this.running.get(id) ?? this.attemptTwice(id).finally(() => this.running.delete(id));
    this.running.set(id, running);
    return running;
  }

  private async attemptTwice(id: string): Promise<void> {
    const again = this.states.get(id)?.status === 'failed';
    this.set(id, { status: 'loading', failure: null });
    if (again) await this.takeNew(id);
    const now = this.options.now ?? (() => performance.now());
    for (const last of [false, true]) {
      const attempt = this.attempts.get(id) ?? 0;
      this.attempts.set(id, attempt + 1);
      const start = now();
      const { entry, status } = this.states.get(id)!;
      if (status === 'tooNew') return;
      this.set(id, { status: 'loading' });
      try {
        const definition = await withTimeLimit(this.arrival(entry, attempt), this.options.timeLimitMs);
        this.set(id, { status: 'ready', definition, loadMs: Math.round(now() - start) });
        return;
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        // a module that was too slow is not asked again by itself: the person has waited long enough
        if (last || failure === 'TIMEOUT') {
          this.set(id, { status: 'failed', failure });
          return;
        }
        await this.takeNew(id);
      }
    }
  }

  /** Code and whatever is needed to draw it, its words too. */
  private async arrival(entry: RegistryEntry, attempt: number): Promise<ModuleDefinition> {
    const definition = await this.options.loader(entry, attempt);
    if (definition?.id !== entry.id) throw new Error(`it says it is ${definition?.id}`);
    await this.options.onReady?.(definition);
    return definition;
  }

  private set(id: string, change: Partial<ModuleState>): void {
    this.states.set(id, { ...this.states.get(id)!, ...change });
    this.list = [...this.states.values()];
    for (const listener of this.listeners) listener();
  }
}

/** What is known of a module before its code is there. */
function fresh(entry: RegistryEntry, renewed: boolean): ModuleState {
  const status: ModuleStatus = sdkAccepts(entry.sdk, SDK_VERSION) ? 'idle' : 'tooNew';
  return { entry, status, definition: null, failure: null, loadMs: null, renewed };
}
