import { z } from 'zod';

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  OWNER_DATABASE_URL: z.string().startsWith('postgres').optional(),
  GATEWAY_URL: z.url().default('http://127.0.0.1:4000'),
  LIANXI_DATA: z.string().default('.lianxi/data'),
  LIANXI_MODE: z.enum(['demo', 'production']).default('demo'),
  LIANXI_DEMO_PASSWORD: z.string().min(8).optional(),
  /** Instant at which the domain's clock stands when the process starts; demonstration only. */
  LIANXI_CLOCK: z.iso.datetime({ offset: true }).optional(),
  LOG_LEVEL: z.string().default('info'),
});

export type Env = z.infer<typeof environment>;

/** The one place where a service reads its environment; a wrong value stops the process with a line that names it. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Environment is not usable: ${lines.join('; ')}`);
}
