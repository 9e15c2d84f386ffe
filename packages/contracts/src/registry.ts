import { z } from 'zod';

const text = z.object({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

/**
 * One entry of the left menu. `action` names the verb of `Viewer.<viewerField>` without which the entry is not drawn.
 */
export const navEntry = z.object({
  key: z.string(),
  path: z.string().startsWith('/'),
  label: text,
  icon: z.string(),
  action: z.string().optional(),
  order: z.number(),
  /** Heading of the notice under which the entry stands (domain §1.7a). */
  group: z.string(),
});

/** A contribution to a named hole that the shell or another module offers. */
export const slotEntry = z.object({
  slot: z.string(),
  key: z.string(),
  action: z.string().optional(),
  order: z.number().default(100),
});

/**
 * A module as data (ui.md): generated from `manifest.ts` at build, validated when published, fetched by the shell at
 * start. Switching a module off, replacing or adding one is a change of this list, never of the shell.
 */
export const registryEntry = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string(),
  /** Same-origin address of the federation manifest, `/mfe/<id>/<version>/mf-manifest.json`. */
  entry: z.string().startsWith('/mfe/'),
  integrity: z.string().optional(),
  /** Range of the frontend-kit contract that the module was built against. */
  sdk: z.string(),
  title: text,
  enabled: z.boolean(),
  featureFlag: z.string().optional(),
  /** Field of `Viewer` in the graph that answers this module's create verbs and menu entries, e.g. `casesActions`. */
  viewerField: z.string().optional(),
  requires: z.object({ subgraphs: z.record(z.string(), z.string()) }).optional(),
  nav: z.array(navEntry),
  slots: z.array(slotEntry),
  routes: z.array(z.string().startsWith('/')),
  owner: z.object({ unit: z.string(), contact: z.string() }),
});
export type RegistryEntry = z.infer<typeof registryEntry>;
export type NavEntry = z.infer<typeof navEntry>;
export type SlotEntry = z.infer<typeof slotEntry>;

export const registry = z.object({ modules: z.array(registryEntry) });
export type Registry = z.infer<typeof registry>;
