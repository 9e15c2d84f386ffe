import type { ApolloServer } from '@apollo/server';
import type { RegistryEntry } from '@lianxi/contracts';
import { isObjectType, type GraphQLSchema } from 'graphql';
import type { GraphContext } from '../graph/context.js';

/**
 * Verbs that the graph offers this viewer, by field of `Viewer`; `unknown` where the service that answers it is down.
 */
type Offered = Record<string, ReadonlySet<string> | 'unknown'>;

/**
 * The part of the registry that one viewer may see. An entry of the menu or of a slot that names an action is kept when
 * the graph offers that verb; a module of which nothing is left is left out. While a service is down its module stays,
 * so that the shell can say so in the module's own place.
 */
export async function visibleModules(
  modules: RegistryEntry[],
  server: ApolloServer<GraphContext>,
  schema: GraphQLSchema,
  context: GraphContext,
): Promise<RegistryEntry[]> {
  const enabled = modules.filter((module) => module.enabled);
  if (context.principal === null || enabled.length === 0) return [];
  const offered = await offeredVerbs(enabled, server, schema, context);
  return offered === null ? [] : enabled.flatMap((module) => visiblePart(module, offered));
}

function visiblePart(module: RegistryEntry, offered: Offered): RegistryEntry[] {
  const verbs = module.viewerField === undefined ? undefined : offered[module.viewerField];
  const visible = ({ action }: { action?: string | undefined }) =>
    action === undefined || verbs === 'unknown' || (verbs?.has(action) ?? false);
  const part = { ...module, nav: module.nav.filter(visible), slots: module.slots.filter(visible) };
  const hadAny = module.nav.length + module.slots.length > 0;
  return hadAny && part.nav.length + part.slots.length === 0 ? [] : [part];
}

/** One question to the graph for all modules; null when the graph does not know the viewer. */
async function offeredVerbs(
  modules: RegistryEntry[],
  server: ApolloServer<GraphContext>,
  schema: GraphQLSchema,
  context: GraphContext,
): Promise<Offered | null> {
  const viewer = schema.getType('Viewer');
  const known = isObjectType(viewer) ? viewer.getFields() : {};
  const fields = [
    ...new Set(
      modules.flatMap(({ viewerField }) =>
        viewerField !== undefined && Object.hasOwn(known, viewerField) ? [viewerField] : [],
      ),
    ),
  ];
  const query = `query Registry { viewer { __typename ${fields.map((field) => `${field} { verb }`).join(' ')} } }`;
  const { body } = await server.executeOperation<{ viewer: Record<string, { verb: string }[] | null> | null }>(
    { query },
    { contextValue: context },
  );
  if (body.kind !== 'single') return null;
  const { data, errors } = body.singleResult;
  const unknown = (field: string) => [field, 'unknown'] as const;
  if (!data?.viewer) return errors ? Object.fromEntries(fields.map(unknown)) : null;
  const answered = data.viewer;
  return Object.fromEntries(
    fields.map((field) =>
      Array.isArray(answered[field])
        ? ([field, new Set(answered[field].map(({ verb }) => verb))] as const)
        : unknown(field),
    ),
  );
}
