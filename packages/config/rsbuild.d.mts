import type { RegistryEntry } from '@lianxi/contracts/registry';

/** What a module writes in `manifest.ts`: its registry entry without what the build knows (version, address). */
export type ModuleManifest = Omit<RegistryEntry, 'version' | 'entry' | 'integrity' | 'enabled'> & { enabled?: boolean };

export function shellConfig(): unknown;
export function moduleConfig(manifest: ModuleManifest): unknown;
