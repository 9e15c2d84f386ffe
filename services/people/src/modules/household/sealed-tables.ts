import { resealFiles, resealTable, rotateKeys, type Ctx, type SealedTable } from '@lianxi/service-kit';
import { Resident } from '../resident/resident.entity.js';
import { residentSecrets } from '../resident/resident.sealed.js';
import { HouseholdVisit } from '../visit/visit.entity.js';
import { visitSecrets } from '../visit/visit.policy.js';
import { AccountReset, resetSecrets } from '../account/account-reset.entity.js';
import { factorSecrets, SecondFactor } from '../account/second-factor.entity.js';
import { Household } from './household.entity.js';
import { householdSecrets } from './household.sealed.js';

/** Every table of this service that holds sealed values (decision 14). */
export const SEALED_TABLES: readonly SealedTable[] = [
  { entity: Household, fields: householdSecrets },
  { entity: Resident, fields: residentSecrets },
  { entity: HouseholdVisit, fields: visitSecrets },
  { entity: SecondFactor, fields: factorSecrets },
  { entity: AccountReset, fields: resetSecrets },
];

/**
 * Seals values that were stored before there were keys, and completes the hash that their name is found by. Idempotent.
 */
export async function sealOldHouseholds(ctx: Ctx): Promise<void> {
  await resealTable(ctx, SEALED_TABLES[0]!);
  for (;;) {
    const rows = await ctx.em.fork().find(Household, { householderHash: null }, { limit: 500, orderBy: { id: 'asc' } });
    if (!rows.length) return;
    for (const row of rows)
      await ctx.em.nativeUpdate(
        Household,
        { id: row.id, householderHash: null },
        { householderHash: householdSecrets.hash(ctx, 'householder', householdSecrets.open(ctx, row, 'householder')) },
      );
  }
}

/** Command `rotate-keys`: a new key, and everything sealed with it, the files of imports too. */
export async function rotateKeysCommand(ctx: Ctx): Promise<void> {
  const { keyId, resumed, rows } = await rotateKeys(ctx, SEALED_TABLES);
  const files = await resealFiles(ctx);
  process.stdout.write(
    `${resumed ? 'went on with' : 'made'} key ${keyId}; ${rows} rows and ${files} files sealed with it\n`,
  );
}
