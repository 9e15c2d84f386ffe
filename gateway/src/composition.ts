import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { apiSchema } from './supergraph.js';

const config = z.object({ subgraphs: z.record(z.string(), z.object({ schema: z.object({ file: z.string() }) })) });

/** A subgraph's committed schema. */
export interface SubgraphSdl {
  name: string;
  sdl: string;
}

export interface Composition {
  /** Composed graph for the gateway and public schema for clients; null when the schemas do not compose. */
  files: { supergraph: string; schema: string } | null;
  errors: string[];
  hints: string[];
}

/** Reads `supergraph.yaml` and the schema files that it names; `missing` lists those that do not exist. */
export async function readSubgraphs(configPath: string): Promise<{ subgraphs: SubgraphSdl[]; missing: string[] }> {
  const { subgraphs } = config.parse(parseYaml(await readFile(configPath, 'utf8')));
  const missing: string[] = [];
  const read = async ([name, { schema }]: [string, { schema: { file: string } }]) => {
    const sdl = await readFile(resolve(dirname(configPath), schema.file), 'utf8').catch(() => null);
    if (sdl === null) missing.push(`${name}: ${schema.file}`);
    return sdl === null ? [] : [{ name, sdl }];
  };
  return { subgraphs: (await Promise.all(Object.entries(subgraphs).map(read))).flat(), missing };
}

/**
 * Composes subgraphs. Addresses are no part of it: each environment names its own, so the url only says which subgraph
 * it is.
 */
export function compose(subgraphs: SubgraphSdl[]): Composition {
  const services = subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `subgraph:${name}` }));
  const result = composeServices(services);
  if (result.errors) return { files: null, errors: result.errors.map((error) => error.message), hints: [] };
  const supergraph = `${result.supergraphSdl.trimEnd()}\n`;
  const schema = `${printSchema(apiSchema(supergraph)).trimEnd()}\n`;
  return { files: { supergraph, schema }, errors: [], hints: result.hints.map((hint) => hint.toString()) };
}
