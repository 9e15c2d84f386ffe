import { badInput, loaderOf, once, readPage, readRows, viewerOf, type Ctx, type PageArgs } from '@lianxi/service-kit';
import { MAX_FAILURES } from '../../auth/guard.js';
import type { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { Account, SignInFailure } from './account.entities.js';
import type { AccountFilter } from './account.inputs.js';
import { account } from './account.policy.js';

const MAX_SEARCH = 50;
/** People looked at for a choice; who is not among them types more of the name. */
const MAX_CANDIDATES = 200;

/** Text of a search, with the pattern characters of LIKE taken literally. */
function containing(text: string): string {
  if ([...text].length > MAX_SEARCH) throw badInput('text');
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}

/** Accounts by user name, searched and paged by the database. */
export async function listAccounts(ctx: Ctx, args: PageArgs, filter: AccountFilter | null) {
  const { text, states, administrators } = filter ?? {};
  const like = text?.trim() ? { $ilike: containing(text) } : null;
  const where = {
    ...(like && { $or: [{ username: like }, { name: like }] }),
    ...(states?.length && { state: { $in: states } }),
    ...(typeof administrators === 'boolean' && { administrator: administrators ? { $ne: null } : null }),
  };
  const page = await readPage(ctx, account, { ...args, where, sort: [{ field: 'username', direction: 'asc' }] });
  const locks = locksOf(ctx, page.rows.map((row) => row.username));
  for (const { username } of page.rows) once(ctx, failureKey(username), async () => (await locks).get(username) ?? null);
  return page;
}

/** People whose name or pinyin has this text and who hold no account yet; for whoever may open one. */
export async function peopleWithoutAccount(ctx: Ctx, text: string, first: number): Promise<Person[]> {
  if (!account.policy.create!['openAccount']!(viewerOf(ctx))) return [];
  const found = await readRows(ctx, person, { where: { searchText: { $like: containing(text.toLowerCase()) } }, orderBy: [{ sortText: 'asc' }, { id: 'asc' }], limit: MAX_CANDIDATES });
  const taken = new Set((await readRows(ctx, account, { among: { column: 'personId', values: found.map(({ id }) => id) } })).map(({ personId }) => personId));
  return found.filter(({ id }) => !taken.has(id)).slice(0, Math.min(Math.max(first, 1), MAX_SEARCH));
}

/** Until when accounts are locked after wrong passwords, of those that are: one statement. */
async function locksOf(ctx: Ctx, usernames: readonly string[]): Promise<Map<string, Date>> {
  const rows = await ctx.em.find(SignInFailure, { key: { $in: usernames.map(failureKey) }, points: { $gte: MAX_FAILURES }, expire: { $gt: String(Date.now()) } }, { disableIdentityMap: true });
  const until = new Map(rows.map((row) => [row.key, new Date(Number(row.expire))]));
  return new Map(usernames.flatMap((name) => (until.has(failureKey(name)) ? [[name, until.get(failureKey(name))!]] : [])));
}

/** Until when this account is locked; null when it is not. */
export const lockOf = (ctx: Ctx, username: string): Promise<Date | null> => once(ctx, failureKey(username), async () => (await locksOf(ctx, [username])).get(username) ?? null);

/** Under which key `auth/guard.ts` counts wrong passwords of an account. */
export const failureKey = (username: string): string => `name:account:${username}`;

/** The person behind an account: whose posts it acts in, or who uses an administrator's account. */
export const personOf = (ctx: Ctx, row: Account): Promise<Person | null> | null => {
  const id = row.personId ?? row.custodianId;
  return id ? loaderOf(ctx, person).load(id) : null;
};
