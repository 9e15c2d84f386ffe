import { withEm, type Ctx } from './context.js';

/**
 * Runs in one transaction: all of it holds or nothing. `run` works with the context that it is given; the loaders of
 * the outer one may hold rows from before the change. Within another transaction it is a part of that one.
 */
export const inTransaction = <T>(ctx: Ctx, run: (tx: Ctx) => Promise<T>): Promise<T> =>
  ctx.em.transactional((em) => run(withEm(ctx, em as Ctx['em'])));
