import type { TypePolicies } from '@apollo/client';
import type { ComponentType } from 'react';
import type { Locale } from '@lianxi/contracts/locale';

/** Translations of a module in one language: flat keys, `{name}` placeholders. */
export type Messages = Record<string, string>;
type Lazy<T> = () => Promise<{ default: T }>;
export type ModuleMessages = Record<Locale, Lazy<Messages>>;

export interface RouteDefinition {
  /** Whole path with parameters, under one of the manifest's `routes`: `/cases/:id`. */
  path: string;
  page: Lazy<ComponentType>;
}

export interface ModuleDefinition {
  id: string;
  /** Range of the contract it was built against. */
  sdk: string;
  routes: RouteDefinition[];
  /** Pieces for slots by the manifest's slot `key` (`cases.work`). Their props are the slot's. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each slot has its own props; the slot's owner types them
  slots: Record<string, Lazy<ComponentType<any>>>;
  messages: ModuleMessages;
  /** Only for types of the module's own subgraph. */
  typePolicies?: TypePolicies;
}

/**
 * The code side of a module, exposed as `./module`. Small: pages and pieces are loaded when shown.
 * Refuses at once what would collide with other modules: a route or piece that does not carry the module's id.
 */
export function defineModule(definition: ModuleDefinition): ModuleDefinition {
  const { id } = definition;
  for (const { path } of definition.routes) {
    if (path !== `/${id}` && !path.startsWith(`/${id}/`))
      throw new Error(`module ${id}: route ${path} must start with /${id}`);
  }
  for (const key of Object.keys(definition.slots)) {
    if (!key.startsWith(`${id}.`)) throw new Error(`module ${id}: piece ${key} must start with ${id}.`);
  }
  return definition;
}
