import { randomBytes } from 'node:crypto';
import { DomainError } from '../domain-error.js';
import { sha256 } from '../records/hash.js';

/** How long a ticket is good: a browser follows at once. */
export const TICKET_MS = 60_000;
const MAX_OPEN = 10_000;

/** Whose ticket it is, and for which door. */
export interface Holder {
  account: string;
  session: string;
  path: string;
}

/**
 * One-time tickets of exports: what was asked for lies here until it is fetched, once, by the session that asked. Kept
 * in memory, as hashes: a ticket ends with the process, and another is a click away.
 */
export class Tickets<Asked> {
  private readonly open = new Map<string, Holder & { asked: Asked; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  issue(holder: Holder, asked: Asked): string {
    for (const [key, { until }] of this.open)
      if (until <= this.now() || this.open.size >= MAX_OPEN) this.open.delete(key);
    const ticket = randomBytes(32).toString('base64url');
    this.open.set(sha256(ticket), { ...holder, asked, until: this.now() + TICKET_MS });
    return ticket;
  }

  /** What was asked for. A ticket is used up by being shown, also by somebody else. */
  redeem(ticket: string, { account, session, path }: Holder): Asked {
    const key = sha256(ticket);
    const found = this.open.get(key);
    this.open.delete(key);
    const good =
      found &&
      found.until > this.now() &&
      found.account === account &&
      found.session === session &&
      found.path === path;
    if (!good) throw new DomainError('TICKET_INVALID');
    return found.asked;
  }
}
