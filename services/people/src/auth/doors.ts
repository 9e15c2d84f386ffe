import { door, DomainError, keptTexts, type Ctx, type Runtime } from '@lianxi/service-kit';
import type { Request, Response } from 'express';
import { z } from 'zod';

type Handle = (req: Request, res: Response) => Promise<void>;

/** A door of sign-in: a refusal that names a time to wait says it in the header too. */
export const authDoor = (log: Parameters<typeof door>[0], handle: Handle) =>
  door(log, async (req: Request, res: Response) => {
    await handle(req, res).catch((error: unknown) => {
      if (error instanceof DomainError && error.params['retryAfter'])
        res.setHeader('retry-after', String(error.params['retryAfter']));
      throw error;
    });
  });

/** The platform's own context for a request of sign-in; audit rows name the request. */
export const contextOf = (runtime: Runtime, req: Request): Ctx => {
  const ctx = runtime.system();
  return { ...ctx, requestId: req.header('x-request-id')?.slice(0, 64) || ctx.requestId };
};

/** A body as its door expects it; a sign that no text may hold is refused at its field. Passwords stay as typed. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  keptTexts(value, 'body');
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DomainError('BAD_INPUT', { field: parsed.error.issues[0]?.path.join('.') || 'body' });
}

/**
 * Where the browser or machine is, as the gateway tells it: it writes this header itself and passes none of a client's
 * on.
 */
export const addressOf = (req: Request): string =>
  req.header('x-forwarded-for') || req.socket.remoteAddress || 'unknown';
