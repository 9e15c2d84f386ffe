import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { viewerClaims, type ViewerClaims } from '@lianxi/contracts';
import { dateOf, sha256, withEm, type Ctx } from '@lianxi/service-kit';
import { MachineClient, MachineClientState, MachineToken } from '../modules/machine-client/machine-client.entity.js';
import { Unit } from '../modules/unit/unit.entity.js';
import { machineNoted, noteIn } from './note.js';

/** Seconds for which a machine client's token is good. */
export const TOKEN_SECONDS = 600;

/** The hash of nothing that anybody knows: an unknown client takes as long as a wrong secret. */
const NOBODY = hash(randomBytes(32).toString('base64url'));

/** A client that is neither killed nor past its end; sessions and credentials use the system's clock. */
async function usable(ctx: Ctx, where: { clientId: string } | { id: string }): Promise<MachineClient | null> {
  const client = await ctx.em.findOne(MachineClient, { ...where, state: MachineClientState.ACTIVE });
  return client && (client.expiresOn === null || client.expiresOn > dateOf(new Date())) ? client : null;
}

/** Whose id somebody claims, whatever its state; null where it is nobody's. */
export const clientNamed = (ctx: Ctx, clientId: string): Promise<MachineClient | null> =>
  ctx.em.fork().findOne(MachineClient, { clientId });

/**
 * The client with this credential; null when id or secret are wrong. After a rotation the former secret is right for
 * its time.
 */
export async function clientOf(ctx: Ctx, clientId: string, secret: string): Promise<MachineClient | null> {
  const client = await usable(ctx, { clientId });
  if (await verify(client?.secretHash ?? (await NOBODY), secret)) return client;
  const former = client?.previousUntil && client.previousUntil > new Date() ? client.previousSecretHash : null;
  return former && (await verify(former, secret)) ? client : null;
}

/**
 * OAuth 2.0 client credentials grant (RFC 6749 §4.4): an opaque token for these scopes of the client, kept as a hash,
 * that can be ended at once.
 */
export async function issueToken(
  ctx: Ctx,
  client: MachineClient,
  scopes: readonly string[],
): Promise<{ access_token: string; token_type: 'Bearer'; expires_in: number; scope: string }> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await ctx.em.transactional(async (em) => {
    await em.nativeDelete(MachineToken, { expiresAt: { $lt: now } });
    await em.nativeUpdate(MachineClient, { id: client.id }, { lastUsedAt: now });
    noteIn(withEm(ctx, em as Ctx['em']), machineNoted(client.clientId), 'client.token', 'done', {
      objectId: client.id,
      details: { scopes: [...scopes] },
    });
    em.create(MachineToken, {
      tokenHash: sha256(token),
      machineClientId: client.id,
      scopes: [...scopes],
      expiresAt: new Date(now.getTime() + TOKEN_SECONDS * 1000),
    });
  });
  return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope: scopes.join(' ') };
}

/** The claims of a machine token, or null when it is not good any more. */
export async function claimsOfToken(
  ctx: Ctx,
  token: string,
): Promise<{ client: MachineClient; answer: { sessionId: string; claims: ViewerClaims } } | null> {
  const row = await ctx.em.findOne(MachineToken, { tokenHash: sha256(token), expiresAt: { $gt: new Date() } });
  const client = row && (await usable(ctx, { id: row.machineClientId }));
  if (!client) return null;
  const unit = await ctx.em.findOneOrFail(Unit, { id: client.unitId });
  const claims = viewerClaims.parse({
    kind: 'machine',
    accountId: client.id,
    account: client.clientId,
    personId: null,
    assignmentId: null,
    postId: null,
    roles: ['DISTRICT_SYSTEM'],
    unitId: unit.id,
    unitPath: unit.path.split('/')[0],
    gridId: null,
    lines: [],
    // a scope that the client has lost since is lost at once
    scopes: client.scopes.filter((scope) => row!.scopes?.includes(scope) ?? true),
    purpose: client.purpose,
    standsIn: [],
  });
  return { client, answer: { sessionId: row!.tokenHash, claims } };
}
