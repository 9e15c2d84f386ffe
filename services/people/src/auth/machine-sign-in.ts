import { DomainError, type Ctx } from '@lianxi/service-kit';
import type { MachineClient } from '../modules/machine-client/machine-client.entity.js';
import { isWithinNetworks } from '../modules/machine-client/networks.js';
import { countedAs } from './failures.js';
import type { Guard } from './guard.js';
import { clientNamed, clientOf } from './machine-clients.js';
import { machineNoted, nameless, note } from './note.js';

export interface MachineCredential {
  clientId: string;
  secret: string;
  address: string;
}

/**
 * The client of a credential, or a refusal. Who comes from outside a client's networks is refused whatever the secret
 * and counts like one who asks for a client that does not exist, against the own source: nobody out there can lock the
 * client, nor learn that there is one. Only who knows the secret learns that it was the network.
 */
export async function enterMachine(
  ctx: Ctx,
  guard: Guard,
  { clientId, secret, address }: MachineCredential,
): Promise<MachineClient> {
  const known = await clientNamed(ctx, clientId);
  const outside = known !== null && !isWithinNetworks(address, known.networks);
  let right = false;
  return guard({
    name: known && !outside ? countedAs.client(clientId) : countedAs.nobody(ctx, 'client', clientId),
    address,
    check: async () => {
      const client = await clientOf(ctx, clientId, secret);
      right = client !== null;
      return outside ? null : client;
    },
    refusal: () => new DomainError(outside && right ? 'NETWORK_NOT_ALLOWED' : 'SIGN_IN_FAILED'),
    onRefused: (code) =>
      note(
        ctx,
        known ? machineNoted(clientId) : nameless,
        'client.token',
        outside && code === 'SIGN_IN_FAILED' ? 'NETWORK_NOT_ALLOWED' : code,
        known ? { objectId: known.id } : {},
      ),
  });
}
