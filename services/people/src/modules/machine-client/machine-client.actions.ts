import { randomBytes } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { hash } from '@node-rs/argon2';
import {
  act,
  addDays,
  badInput,
  create,
  type Ctx,
  dateOf,
  DomainError,
  forbidden,
  lineWithin,
  readExisting,
  requireReason,
  viewerOf,
} from '@lianxi/service-kit';
import { countedAs, forgetFailures } from '../../auth/failures.js';
import { UnitKind } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { MachineClient, MachineClientState, MachineToken, SCOPES } from './machine-client.entity.js';
import type {
  AmendMachineClientInput,
  KillMachineClientInput,
  RegisterClientInput,
  RestoreMachineClientInput,
  RotateSecretInput,
  UnlockMachineClientInput,
} from './machine-client.inputs.js';
import { checkedLimits, USUAL_LIMITS } from './limits.js';
import { machineClient } from './machine-client.policy.js';
import { clientLocks } from './machine-client.queries.js';

/** A client and the secret that is shown this once and kept nowhere. */
export interface IssuedClient {
  client: MachineClient;
  secret: string;
}

const CLIENT_ID = /^[a-z0-9][a-z0-9-]{2,59}$/;
const MAX_DAYS = 731;
const MAX_OVERLAP_HOURS = 168;
const newSecret = () => randomBytes(32).toString('base64url');

function checkedScopes(scopes: readonly string[]): string[] {
  const chosen = [...new Set(scopes)].sort();
  if (!chosen.length || !chosen.every((scope) => SCOPES.includes(scope))) throw badInput('scopes');
  return chosen;
}

/** A credential ends: after today by the system's clock, and within two years. */
function checkedExpiry(expiresOn: string): string {
  const today = dateOf(new Date());
  if (expiresOn <= today || expiresOn > addDays(today, MAX_DAYS)) throw badInput('expiresOn');
  return expiresOn;
}

/** Registers a system of the district, with its first secret. */
export async function registerClient(ctx: Ctx, input: RegisterClientInput): Promise<IssuedClient> {
  if (!machineClient.policy.create!['registerClient']!(viewerOf(ctx))) throw forbidden();
  const name = lineWithin(input.name, 'name', 60);
  if (!name || [...name].length < 2) throw badInput('name');
  if (!CLIENT_ID.test(input.clientId)) throw badInput('clientId');
  const scopes = checkedScopes(input.scopes);
  const expiresOn = checkedExpiry(input.expiresOn);
  const limits = { ...USUAL_LIMITS, ...checkedLimits(input) };
  const { id: unitId, kind } = await readExisting(ctx, unit, input.unitId);
  if (kind !== UnitKind.DISTRICT_JOINT_OFFICE) throw badInput('unitId');
  const secret = newSecret();
  const secretHash = await hash(secret);
  try {
    const client = await create(
      ctx,
      machineClient,
      'registerClient',
      () => ({
        name,
        clientId: input.clientId,
        scopes,
        expiresOn,
        unitId,
        secretHash,
        ...limits,
        state: MachineClientState.ACTIVE,
        previousSecretHash: null,
        previousUntil: null,
        rotatedAt: null,
        lastUsedAt: null,
      }),
      { scopes, expiresOn, ...limits },
    );
    return { client, secret };
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('CLIENT_ID_TAKEN');
    throw error;
  }
}

/** A new secret; the former one stays good for the overlap, an older one ends now. */
export async function rotateSecret(ctx: Ctx, input: RotateSecretInput): Promise<IssuedClient> {
  const { overlapHours } = input;
  if (!Number.isInteger(overlapHours) || overlapHours < 0 || overlapHours > MAX_OVERLAP_HOURS)
    throw badInput('overlapHours');
  const secret = newSecret();
  const secretHash = await hash(secret);
  const client = await act(ctx, machineClient, 'rotateSecret', input, (row) => {
    const now = Date.now();
    Object.assign(row, {
      previousSecretHash: overlapHours ? row.secretHash : null,
      previousUntil: overlapHours ? new Date(now + overlapHours * 3_600_000) : null,
      secretHash,
      rotatedAt: new Date(now),
    });
    return { details: { overlapHours } };
  });
  return { client, secret };
}

/**
 * Other scopes, another end or other limits. Tokens already given carry no scopes: the next request reads the new ones.
 */
export const amendMachineClient = (ctx: Ctx, input: AmendMachineClientInput): Promise<MachineClient> =>
  act(ctx, machineClient, 'amend', input, (row) => {
    Object.assign(row, {
      scopes: checkedScopes(input.scopes),
      expiresOn: checkedExpiry(input.expiresOn),
      ...checkedLimits(input),
    });
    const { scopes, expiresOn, purpose, networks, perMinute, perDay } = row;
    return { details: { scopes, expiresOn, purpose, networks, perMinute, perDay } };
  });

/**
 * The kill switch: no version is asked for, tokens end with it; the client's next request is refused, because the
 * gateway keeps nothing of machine clients.
 */
export const killMachineClient = (ctx: Ctx, input: KillMachineClientInput): Promise<MachineClient> =>
  act(ctx, machineClient, 'kill', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    row.previousSecretHash = row.previousUntil = null;
    await tx.em.nativeDelete(MachineToken, { machineClientId: row.id });
    return { reason };
  });

/** Ends the locks of a client after wrong secrets, of every source: the counts begin anew. */
export const unlockMachineClient = (ctx: Ctx, input: UnlockMachineClientInput): Promise<MachineClient> =>
  act(ctx, machineClient, 'unlock', input, async (row, tx) => {
    if (!(await clientLocks(tx, row.clientId)).length) throw new DomainError('CLIENT_NOT_LOCKED');
    await forgetFailures(tx, countedAs.client(row.clientId));
  });

/** Lets a client in again, with a new secret alone: the former one may be known to others. */
export async function restoreMachineClient(ctx: Ctx, input: RestoreMachineClientInput): Promise<IssuedClient> {
  const secret = newSecret();
  const secretHash = await hash(secret);
  const client = await act(ctx, machineClient, 'restore', input, (row) => {
    Object.assign(row, { secretHash, previousSecretHash: null, previousUntil: null, rotatedAt: new Date() });
    return { reason: requireReason(input.reason) };
  });
  return { client, secret };
}
