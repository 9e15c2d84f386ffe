import type { Logger } from 'pino';

/** What Apollo remarks by itself, without what it quotes: the message of an error of anybody's follows the colon. */
const head = (message: unknown) => String(message).split(/[:\n]/, 1)[0]!.slice(0, 200);

/** Apollo's own remarks at the levels that matter; errors by their facts alone. */
export function apolloLog(log: Logger) {
  return {
    debug: () => {},
    info: () => {},
    warn: (message?: unknown) => log.warn(head(message)),
    error: (message?: unknown) =>
      message instanceof Error ? log.error({ err: message }, 'Apollo') : log.error(head(message)),
  };
}
