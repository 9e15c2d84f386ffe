import { resealFiles, resealTable, rotateKeys, type Ctx, type SealedTable } from '@lianxi/service-kit';
import { Resident } from '../resident/resident.entity.js';
import { residentSecrets } from '../resident/resident.sealed.js';
import { HouseholdVisit } from '../visit/visit.entity.js';
import { visitSecrets } from '../visit/visit.policy.js';
import { AccountReset, resetSecrets } from '../account/account-reset.entity.js';
import { factorSecrets, SecondFactor } from '../account/second-factor.entity.js';
import { doorHashOf, isDoorRefusal, writeDoors } from './doors.js';
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

/**
 * Completes the doors of links that were there before the database kept a door to one grid. A household whose door lies
 * in two grids already stays without, and is counted: it is set right by moving it. Idempotent.
 */
export async function hashOldDoors(ctx: Ctx): Promise<void> {
  let [after, left] = ['', 0];
  for (;;) {
    const links = await ctx.em.execute<OldLink[]>(
      `select l.id, g.path, h.id as "householdId", h.building, h.room from household_link l
        join household h on h.id = l.household_id join grid g on g.id = l.grid_id
        where l.door_hash is null and l.id::text > ? order by l.id::text limit 500`,
      [after],
    );
    if (!links.length) break;
    const doors = links.map(({ id, householdId, path, building, room }) => ({
      id,
      hash: doorHashOf(
        ctx,
        path,
        building,
        householdSecrets.open(ctx, { id: householdId, room } as Household, 'room')!,
      ),
    }));
    // all at once where none is in the way, else one by one
    await writeDoors(ctx, doors).catch(async (error: unknown) => {
      if (!isDoorRefusal(error)) throw error;
      for (const door of doors)
        await writeDoors(ctx, [door]).catch((refusal: unknown) => {
          if (!isDoorRefusal(refusal)) throw refusal;
          left += 1;
        });
    });
    after = links.at(-1)!.id;
  }
  if (left) ctx.log.warn({ links: left }, 'doors that lie in two grids; move one of the households');
}

interface OldLink {
  id: string;
  path: string;
  householdId: string;
  building: string;
  room: string;
}

/** Command `rotate-keys`: a new key, and everything sealed with it, the files of imports too. */
export async function rotateKeysCommand(ctx: Ctx): Promise<void> {
  const { keyId, resumed, rows } = await rotateKeys(ctx, SEALED_TABLES);
  const files = await resealFiles(ctx);
  process.stdout.write(
    `${resumed ? 'went on with' : 'made'} key ${keyId}; ${rows} rows and ${files} files sealed with it\n`,
  );
}
