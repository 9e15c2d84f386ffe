import type { Registry, RegistryEntry } from '@lianxi/contracts/registry';

/** The list of modules; it was checked when published, so here only what cannot be drawn is left out. */
export async function fetchRegistry(): Promise<RegistryEntry[]> {
  const response = await fetch('/mfe/registry.json', { credentials: 'same-origin', cache: 'no-cache', signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`registry ${response.status}`);
  const { modules } = (await response.json()) as Partial<Registry>;
  return (modules ?? []).filter((entry) => entry.enabled && typeof entry.entry === 'string' && entry.entry.startsWith('/mfe/'));
}
