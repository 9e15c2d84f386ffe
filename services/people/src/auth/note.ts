import { audit, type Ctx } from '@lianxi/service-kit';

/** An audit row of sign-in, in a transaction of its own; `account` is the name that somebody claims. */
export const note = (ctx: Ctx, account: string, what: string, outcome: string): Promise<void> => audit({ ...ctx, em: ctx.em.fork() as Ctx['em'], viewer: { ...ctx.viewer!, account } }, { what, outcome });
