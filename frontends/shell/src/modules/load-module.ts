import { loadRemote, registerPlugins, registerRemotes } from '@module-federation/enhanced/runtime';
import type { RegistryEntry } from '@lianxi/contracts/registry';
import type { ModuleDefinition } from '@lianxi/frontend-kit';

/** Suffix of every address of a module that is being tried again: browsers and proxies remember failures by address. */
const suffixes = new Map<string, string>();

registerPlugins([
  {
    name: 'lianxi-retry',
    createScript({ url }) {
      const id = /\/mfe\/([^/]+)\//.exec(url)?.[1];
      const suffix = id ? suffixes.get(id) : undefined;
      if (!suffix) return undefined;
      const script = document.createElement('script');
      script.src = `${url}?${suffix}`;
      return script;
    },
  },
]);

/** Address under which the runtime knows each module. It keeps the first one, unless it is told to forget it. */
const known = new Map<string, string>();

/** Fetches the code of one module through the federation runtime. */
export async function loadModule(entry: RegistryEntry, attempt: number): Promise<ModuleDefinition> {
  if (attempt > 0) suffixes.set(entry.id, `retry=${attempt}`);
  const address = attempt > 0 ? `${entry.entry}?retry=${attempt}` : entry.entry;
  const before = known.get(entry.id);
  registerRemotes([{ name: entry.id, entry: address }], { force: before !== undefined && before !== address });
  known.set(entry.id, address);
  const loaded = await loadRemote<{ default: ModuleDefinition }>(`${entry.id}/module`);
  if (!loaded?.default) throw new Error('it exposes no module');
  return loaded.default;
}
