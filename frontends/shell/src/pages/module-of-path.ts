import type { RegistryEntry } from '@lianxi/contracts/registry';

/** The module whose route a path is or lies under; the longest claim wins. */
export function moduleOfPath(entries: readonly RegistryEntry[], path: string): RegistryEntry | undefined {
  const claims = entries.flatMap((entry) => entry.routes.map((route) => ({ entry, route })));
  return claims
    .filter(({ route }) => path === route || path.startsWith(`${route}/`))
    .sort((a, b) => b.route.length - a.route.length)[0]?.entry;
}
