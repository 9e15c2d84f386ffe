import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { gql } from 'graphql-tag';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type AuthCheckerFn, type BuildSchemaOptions } from 'type-graphql';
import type { Ctx } from '../context.js';
import { DomainError } from '../domain-error.js';
import { declareForeign, type Foreign, type ForeignName } from './foreign.js';
import type { ReferenceResolvers } from './references.js';
import { keepTexts } from './texts.js';

export interface SubgraphParts {
  resolvers: BuildSchemaOptions['resolvers'];
  references: ReferenceResolvers;
  /** Classes of the service's own where the kit has a stub of a noun of people. */
  foreign?: Partial<Record<ForeignName, Foreign>>;
  orphanedTypes?: NonNullable<BuildSchemaOptions['orphanedTypes']>;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])\n\n';

/** `@Authorized()` means "somebody is signed in"; rows and verbs are decided below the resolver by the policies. */
const authChecker: AuthCheckerFn<Ctx> = ({ context }) => {
  if (!context.viewer) throw new DomainError('UNAUTHENTICATED');
  return true;
};

/** The service's subgraph: executable schema and the text that is committed as `schema.graphql`. */
export async function buildSubgraph(parts: SubgraphParts): Promise<{ schema: GraphQLSchema; sdl: string }> {
  declareForeign(parts.foreign ?? {});
  const plain = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: parts.orphanedTypes ?? [],
    authChecker,
    validate: false,
    skipCheck: true,
  });
  const sdl = LINK + printSchemaWithDirectives(plain);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, reference] of Object.entries(parts.references))
    resolvers[type] = { ...resolvers[type], ...reference };
  const schema = keepTexts(buildSubgraphSchema({ typeDefs: gql(sdl), resolvers: resolvers as never }));
  return { schema, sdl: `${sdl.trim()}\n` };
}
