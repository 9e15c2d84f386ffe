import type { Registry, RegistryEntry } from '@lianxi/contracts/registry';
import { ask } from '../session/doors';

/**
 * The list of modules; it was checked when published, so here only what cannot be drawn is left out. Throws
 * `DoorRefused`.
 */
export async function fetchRegistry(): Promise<RegistryEntry[]> {
  const response = await ask('/mfe/registry.json', { cache: 'no-cache', signal: AbortSignal.timeout(10_000) });
  const { modules } = (await response.json()) as Partial<Registry>;
  return (modules ?? []).filter(
    (entry) => entry.enabled && typeof entry.entry === 'string' && entry.entry.startsWith('/mfe/'),
  );
}
