import type { Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { Account, AccountState, Credential } from '../modules/account/account.entities.js';

/** Columns of an account that nothing but the sign-in library wants. */
export const libraryColumns = (username: string, at: Date) => ({
  email: `${username}@accounts.invalid`,
  emailVerified: true,
  image: null,
  updatedAt: at,
  displayUsername: username,
});

/** The argon2id hash of an account's password, kept as the sign-in library expects it. */
export function createCredential(ctx: Ctx, accountId: string, passwordHash: string): void {
  const at = new Date();
  ctx.em.create(Credential, {
    id: uuid(),
    accountId,
    providerId: 'credential',
    userId: accountId,
    password: passwordHash,
    formerPasswords: [],
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
    scope: null,
    createdAt: at,
    updatedAt: at,
  });
}

/**
 * An account of base or demonstration data, usable at once. `passwordDue`: its password is changed at the first
 * sign-in.
 */
export function createAccount(
  ctx: Ctx,
  input: {
    username: string;
    name: string;
    passwordHash: string;
    personId: string | null;
    administrator: Account['administrator'];
    passwordDue?: boolean;
  },
): void {
  const at = new Date();
  const id = uuid();
  ctx.em.create(Account, {
    ...libraryColumns(input.username, at),
    id,
    version: 1,
    state: AccountState.ACTIVE,
    name: input.name,
    createdAt: at,
    username: input.username,
    personId: input.personId,
    administrator: input.administrator,
    custodianId: null,
    passwordDue: input.passwordDue ?? false,
    lastSignInAt: null,
    secondFactorAt: null,
  });
  createCredential(ctx, id, input.passwordHash);
}
