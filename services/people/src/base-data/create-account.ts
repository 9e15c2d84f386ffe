import { hash } from '@node-rs/argon2';
import type { Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { Account, Credential } from '../modules/account/account.entities.js';

/** An account with an argon2id password, as the sign-in library expects it. */
export async function createAccount(ctx: Ctx, input: { username: string; name: string; password: string; personId: string | null; administrator: Account['administrator'] }): Promise<void> {
  const at = new Date();
  const id = uuid();
  ctx.em.create(Account, { id, name: input.name, email: `${input.username}@accounts.invalid`, emailVerified: true, image: null, createdAt: at, updatedAt: at, username: input.username, displayUsername: input.username, personId: input.personId, administrator: input.administrator, disabled: false });
  ctx.em.create(Credential, { id: uuid(), accountId: id, providerId: 'credential', userId: id, password: await hash(input.password), accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null, scope: null, createdAt: at, updatedAt: at });
}
