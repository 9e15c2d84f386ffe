import { badInput, lineWithin } from '@lianxi/service-kit';
import type { ClientLimitsInput } from './machine-client.inputs.js';
import { normalNetwork } from './networks.js';

/** What a client has that was registered without saying more. */
export const USUAL_LIMITS = { purpose: '', networks: [] as string[], perMinute: 120, perDay: 20_000 };

const MAX_NETWORKS = 20;
const MAX_PER_MINUTE = 6_000;
const MAX_PER_DAY = 5_000_000;

function count(value: number, field: string, max: number): number {
  if (!Number.isInteger(value) || value < 1 || value > max) throw badInput(field);
  return value;
}

function networksOf(given: readonly string[]): string[] {
  const found = given.map(normalNetwork);
  if (given.length > MAX_NETWORKS || found.includes(null)) throw badInput('networks');
  return [...new Set(found as string[])].sort();
}

function purposeOf(given: string): string {
  const purpose = lineWithin(given, 'purpose', 200);
  if (!purpose || [...purpose].length < 2) throw badInput('purpose');
  return purpose;
}

/** Those limits that somebody states, checked. */
export function checkedLimits({
  purpose,
  networks,
  perMinute,
  perDay,
}: ClientLimitsInput): Partial<typeof USUAL_LIMITS> {
  return {
    ...(typeof purpose === 'string' && { purpose: purposeOf(purpose) }),
    ...(networks && { networks: networksOf(networks) }),
    ...(typeof perMinute === 'number' && { perMinute: count(perMinute, 'perMinute', MAX_PER_MINUTE) }),
    ...(typeof perDay === 'number' && { perDay: count(perDay, 'perDay', MAX_PER_DAY) }),
  };
}
