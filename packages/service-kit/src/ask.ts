import { once, type Ctx } from './context.js';
import { DomainError } from './domain-error.js';

/**
 * Asks another service for a fact of this moment, through the gateway and with the viewer's own token (architecture
 * rule 10). Two seconds at most; a failure is `DEPENDENCY_UNAVAILABLE`, so the caller's transaction writes nothing.
 */
export async function ask<Data>(
  ctx: Ctx,
  service: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  return once(ctx, `ask:${query}:${JSON.stringify(variables)}`, async () => {
    const unavailable = () => new DomainError('DEPENDENCY_UNAVAILABLE', { service });
    if (!ctx.token) throw unavailable();
    try {
      const response = await fetch(new URL('/graphql', ctx.env.GATEWAY_URL), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${ctx.token}`,
          'x-request-id': ctx.requestId,
          'accept-language': ctx.locale,
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(2_000),
      });
      const answer = (await response.json()) as { data?: Data; errors?: unknown[] };
      if (answer.errors?.length || !answer.data) throw unavailable();
      return answer.data;
    } catch (error) {
      ctx.log.warn(
        { service, requestId: ctx.requestId, reason: error instanceof Error ? error.name : 'unknown' },
        'ask failed',
      );
      throw unavailable();
    }
  });
}
