import { personName, userNameForm } from '@lianxi/contracts';
import {
  badInput,
  containing,
  type Ctx,
  loaderOf,
  once,
  type PageArgs,
  readPage,
  readRows,
  viewerOf,
} from '@lianxi/service-kit';
import { countedAs, locksOf, type Lock } from '../../auth/failures.js';
import type { Person } from '../person/person.entity.js';
import { person } from '../person/person.policy.js';
import { wordsSought } from '../pinyin.js';
import { AccountState, type Account } from './account.entities.js';
import { foreseeResets } from './account-resets.js';
import type { AccountFilter } from './account.inputs.js';
import { account } from './account.policy.js';

const MAX_SEARCH = 50;
/** People looked at for a choice; who is not among them types more of the name. */
const MAX_CANDIDATES = 200;

/** A text to search by, of no more signs than a name has. */
function searched(text: string): string {
  if ([...text].length > MAX_SEARCH) throw badInput('text');
  return text;
}

/** Accounts by user name, searched and paged by the database. */
export async function listAccounts(ctx: Ctx, args: PageArgs, filter: AccountFilter | null) {
  const { text, states, administrators } = filter ?? {};
  const wanted = searched(text?.trim() ?? '');
  const where = {
    ...(wanted && {
      $or: [
        { username: { $like: containing(userNameForm(wanted)) } },
        { name: { $ilike: containing(personName(wanted)) } },
      ],
    }),
    ...(states?.length && { state: { $in: states } }),
    ...(typeof administrators === 'boolean' && { administrator: administrators ? { $ne: null } : null }),
  };
  const page = await readPage(ctx, account, { ...args, where, sort: [{ field: 'username', direction: 'asc' }] });
  foreseeResets(
    ctx,
    page.rows.map(({ id }) => id),
  );
  const locks = locksOf(
    ctx,
    page.rows.map(({ username }) => countedAs.account(username)),
  );
  for (const { username } of page.rows)
    once(ctx, `locks:${username}`, async () => (await locks).get(countedAs.account(username)) ?? []);
  return page;
}

/** People whose name or pinyin has this text and who hold no account yet; for whoever may open one. */
export async function peopleWithoutAccount(ctx: Ctx, text: string, first: number): Promise<Person[]> {
  if (!account.policy.create!['openAccount']!(viewerOf(ctx))) return [];
  const words = wordsSought(text);
  if (!words) throw badInput('text');
  const found = await readRows(ctx, person, {
    where: { $and: words.map((word) => ({ searchText: { $like: word } })) },
    orderBy: [{ sortText: 'asc' }, { id: 'asc' }],
    limit: MAX_CANDIDATES,
  });
  const taken = new Set(
    (
      await readRows(ctx, account, {
        where: { state: { $ne: AccountState.REJECTED } },
        among: { column: 'personId', values: found.map(({ id }) => id) },
      })
    ).map(({ personId }) => personId),
  );
  return found.filter(({ id }) => !taken.has(id)).slice(0, Math.min(Math.max(first, 1), MAX_SEARCH));
}

/**
 * The locks of an account after wrong passwords that hold now, the latest first: from one source, or from everywhere.
 */
export const accountLocks = (ctx: Ctx, username: string): Promise<Lock[]> =>
  once(
    ctx,
    `locks:${username}`,
    async () => (await locksOf(ctx, [countedAs.account(username)])).get(countedAs.account(username)) ?? [],
  );

/** The person behind an account: whose posts it acts in, or who uses an administrator's account. */
export const personOf = (ctx: Ctx, row: Account): Promise<Person | null> | null => {
  const id = row.personId ?? row.custodianId;
  return id ? loaderOf(ctx, person).load(id) : null;
};
