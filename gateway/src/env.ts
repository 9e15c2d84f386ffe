import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const repository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  LIANXI_DATA: z.string().default(repository('.lianxi/data')),
  LIANXI_MODE: z.enum(['demo', 'production']).default('demo'),
  WEB_ROOT: z.string().default(repository('frontends')),
  SUPERGRAPH_FILE: z.string().default(repository('gateway/supergraph.graphql')),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Express `trust proxy` value (addresses or names such as `loopback`) when a reverse proxy stands in front. */
  TRUST_PROXY: z.string().optional(),
});

export type Env = z.infer<typeof environment>;

/** What the gateway needs to know of the world around it. */
export type GatewayEnv = Omit<Env, 'SUPERGRAPH_FILE'> & {
  /** Origin of each service by subgraph name, e.g. `{ people: 'http://127.0.0.1:4001' }`. */
  services: Record<string, string>;
};

/** The one place where the gateway reads its environment. A wrong value stops the process with a line that names it. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  return read(environment, source);
}

/** The origins of the services: every subgraph needs its `<NAME>_URL`. */
export function readServices(
  names: readonly string[],
  source: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const variable = (name: string) => `${name.toUpperCase().replaceAll('-', '_')}_URL`;
  const urls: Record<string, string> = read(
    z.object(Object.fromEntries(names.map((name) => [variable(name), z.url({ protocol: /^https?$/ })]))),
    source,
  );
  return Object.fromEntries(names.map((name) => [name, new URL(urls[variable(name)]!).origin]));
}

/**
 * @apollo/gateway reports usage to its maker unless this variable is set before it is constructed; nothing leaves this
 * platform.
 */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}

function read<Schema extends z.ZodType>(schema: Schema, source: NodeJS.ProcessEnv): z.infer<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Environment is not usable: ${lines.join('; ')}`);
}
