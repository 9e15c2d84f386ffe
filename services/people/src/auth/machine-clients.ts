import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { viewerClaims, type ViewerClaims } from '@lianxi/contracts';
import { sha256, type Ctx } from '@lianxi/service-kit';
import { MachineClient, MachineToken } from '../modules/account/account.entities.js';
import { Unit } from '../modules/unit/unit.entity.js';

/** Seconds for which a machine client's token is good. */
export const TOKEN_SECONDS = 600;

/** The hash of nothing that anybody knows: an unknown client takes as long as a wrong secret. */
const NOBODY = hash(randomBytes(32).toString('base64url'));

/** The client with this credential; null when id or secret are wrong. */
export async function clientOf(ctx: Ctx, clientId: string, secret: string): Promise<MachineClient | null> {
  const client = await ctx.em.findOne(MachineClient, { clientId, disabled: false });
  const right = await verify(client?.secretHash ?? (await NOBODY), secret);
  return right ? client : null;
}

/** OAuth 2.0 client credentials grant (RFC 6749 §4.4): an opaque token, kept as a hash, that can be ended at once. */
export async function issueToken(ctx: Ctx, client: MachineClient): Promise<{ access_token: string; token_type: 'Bearer'; expires_in: number; scope: string }> {
  const token = randomBytes(32).toString('base64url');
  await ctx.em.transactional(async (em) => {
    await em.nativeDelete(MachineToken, { expiresAt: { $lt: new Date() } });
    em.create(MachineToken, { tokenHash: sha256(token), machineClientId: client.id, expiresAt: new Date(Date.now() + TOKEN_SECONDS * 1000) });
  });
  return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope: client.scopes.join(' ') };
}

/** The claims of a machine token, or null when it is not good any more. */
export async function claimsOfToken(ctx: Ctx, token: string): Promise<{ sessionId: string; claims: ViewerClaims } | null> {
  const row = await ctx.em.findOne(MachineToken, { tokenHash: sha256(token), expiresAt: { $gt: new Date() } });
  const client = row && (await ctx.em.findOne(MachineClient, { id: row.machineClientId, disabled: false }));
  if (!client) return null;
  const unit = await ctx.em.findOneOrFail(Unit, { id: client.unitId });
  const claims = viewerClaims.parse({ kind: 'machine', accountId: client.id, account: client.clientId, personId: null, assignmentId: null, postId: null, roles: ['DISTRICT_SYSTEM'], unitId: unit.id, unitPath: unit.path.split('/')[0], gridId: null, lines: [], scopes: client.scopes });
  return { sessionId: row!.tokenHash, claims };
}
