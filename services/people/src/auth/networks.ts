import { DomainError, type Ctx } from '@lianxi/service-kit';
import { isWithinNetworks } from '../modules/machine-client/networks.js';
import type { MachineClient } from '../modules/machine-client/machine-client.entity.js';
import { machineNoted, note } from './note.js';

/** Refuses a request of a client from outside its networks; the attempt is an audit row. */
export async function requireNetwork(ctx: Ctx, client: MachineClient, address: string): Promise<void> {
  if (isWithinNetworks(address, client.networks)) return;
  await note(ctx, machineNoted(client.clientId), 'client.request', 'NETWORK_NOT_ALLOWED', { objectId: client.id });
  throw new DomainError('NETWORK_NOT_ALLOWED');
}
