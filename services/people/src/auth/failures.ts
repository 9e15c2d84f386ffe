import { sealedFields, type Ctx, type PageWindow } from '@lianxi/service-kit';
import ipaddr from 'ipaddr.js';
import { readSignInSettings } from '../env.js';

/** Bits of an IPv6 address that tell one network from another: whoever has one address there has all of them. */
const IPV6_SOURCE = 64;

/** What counts as one source: an IPv4 address, however it is written, or a network of IPv6. */
export function sourceOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 60);
  const one = ipaddr.process(address);
  if (one.kind() === 'ipv4' || one.range() === 'loopback') return one.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${one.toString()}/${IPV6_SOURCE}`).toString()}/${IPV6_SOURCE}`;
}

const nameHashes = sealedFields('sign_in_failure', ['key']);

/**
 * Under which names wrong secrets are counted. A name that is nobody's is kept as a keyed hash: it may be a password
 * typed into the wrong field.
 */
export const countedAs = {
  account: (username: string) => `account:${username}`,
  client: (clientId: string) => `client:${clientId}`,
  nobody: (ctx: Pick<Ctx, 'env'>, kind: 'account' | 'client', typed: string) =>
    `nobody:${kind}:${nameHashes.hash(ctx, 'key', typed)}`,
};

/** Prefixes of the guard's three counters in `sign_in_failure`; a pair is `pair:account:chief@10.0.0.7`. */
export const COUNTERS = { pair: 'pair', whole: 'name', source: 'address' } as const;
export const pairOf = (name: string, source: string): string => `${name}@${source}`;

/** A name that is locked: from one source, or from everywhere (null). */
export interface Lock {
  source: string | null;
  until: Date;
}

type Raw = { key: string; expire: string };
const active = 'expire > (extract(epoch from now()) * 1000)::bigint';

/** The locks of these counted names that hold now, each name's latest first: one statement. */
export async function locksOf(ctx: Ctx, names: readonly string[]): Promise<Map<string, Lock[]>> {
  const { failures, accountFailures } = readSignInSettings().lock;
  const rows = await ctx.em.execute<Raw[]>(
    `select key, expire from sign_in_failure where ${active} and case
       when key like '${COUNTERS.pair}:%' then points >= ? and split_part(key, '@', 1) in (select '${COUNTERS.pair}:'
         || jsonb_array_elements_text(?::jsonb))
       else points >= ? and key in (select '${COUNTERS.whole}:' || jsonb_array_elements_text(?::jsonb)) end order by
         expire desc, key`,
    [failures, JSON.stringify(names), accountFailures, JSON.stringify(names)],
  );
  const found = new Map<string, Lock[]>();
  for (const { key, expire } of rows) {
    const [name, source] = key.slice(key.indexOf(':') + 1).split('@') as [string, string?];
    found.set(name, [...(found.get(name) ?? []), { source: source ?? null, until: new Date(Number(expire)) }]);
  }
  return found;
}

/** Forgets the wrong secrets of a name, from every source. */
export async function forgetFailures(ctx: Ctx, name: string): Promise<void> {
  await ctx.em.execute(`delete from sign_in_failure where key = ? or split_part(key, '@', 1) = ?`, [
    `${COUNTERS.whole}:${name}`,
    `${COUNTERS.pair}:${name}`,
  ]);
}

/** A source that has to wait. */
export interface LockedSourceRow {
  address: string;
  failures: number;
  until: Date;
}

const lockedSource = `key like '${COUNTERS.source}:%' and points >= ? and ${active}`;
const addressIn = (key: string) => key.slice(COUNTERS.source.length + 1);

/** Sources that have to wait now, by address, between two; the last ones first where they are read backward. */
export async function readLockedSources(
  ctx: Ctx,
  { size, backward, after, before }: PageWindow,
): Promise<LockedSourceRow[]> {
  const beside = [
    ...(after === null ? [] : [['and key > ?', `${COUNTERS.source}:${after}`]]),
    ...(before === null ? [] : [['and key < ?', `${COUNTERS.source}:${before}`]]),
  ];
  const rows = await ctx.em.execute<(Raw & { points: number })[]>(
    `select key, points, expire from sign_in_failure where ${lockedSource} ${beside.map(([sql]) => sql).join(' ')}
      order by key ${backward ? 'desc' : ''} limit ?`,
    [readSignInSettings().lock.sourceFailures, ...beside.map(([, key]) => key), size + 1],
  );
  return rows.map(({ key, points, expire }) => ({
    address: addressIn(key),
    failures: Number(points),
    until: new Date(Number(expire)),
  }));
}

export async function countLockedSources(ctx: Ctx): Promise<number> {
  const [row] = await ctx.em.execute<{ found: string }[]>(
    `select count(*) as found from sign_in_failure where ${lockedSource}`,
    [readSignInSettings().lock.sourceFailures],
  );
  return Number(row!.found);
}

/** Lets a source try again; answers whether it had to wait. */
export async function forgetSource(ctx: Ctx, address: string): Promise<boolean> {
  const gone = await ctx.em.execute<unknown[]>(
    `delete from sign_in_failure where key = ? and ${lockedSource} returning key`,
    [`${COUNTERS.source}:${address}`, readSignInSettings().lock.sourceFailures],
  );
  return gone.length > 0;
}
