import { DomainError, type Ctx } from '@lianxi/service-kit';
import { isWithinNetworks } from '../modules/machine-client/networks.js';
import type { MachineClient } from '../modules/machine-client/machine-client.entity.js';
import { note } from './note.js';

/** Refuses a client that comes from outside its networks; the attempt is an audit row. */
export async function requireNetwork(ctx: Ctx, client: MachineClient, address: string, what: 'client.token' | 'client.request'): Promise<void> {
  if (isWithinNetworks(address, client.networks)) return;
  await note(ctx, client.clientId, what, 'NETWORK_NOT_ALLOWED');
  throw new DomainError('NETWORK_NOT_ALLOWED');
}
