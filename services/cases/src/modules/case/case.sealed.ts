import { personName, placeForm } from '@lianxi/contracts';
import {
  type Ctx,
  lineWithin,
  phoneOf,
  resealTable,
  rotateKeys,
  sealedFields,
  type SealedTable,
  withinLength,
} from '@lianxi/service-kit';
import { Case } from './case.entity.js';

/** The person concerned (当事人), by column: personal data (domain §5.4), sealed at rest (decision 14). */
export const PARTY = ['partyName', 'partyPhone', 'partyAddress'] as const;
export type PartyColumn = (typeof PARTY)[number];
export const caseSecrets = sealedFields('case', PARTY);

type Party = Pick<Case, PartyColumn>;
/** Each column as it is kept; what has no place in it is refused by its name. */
const KEPT: Record<PartyColumn, (text: string | null | undefined) => string | null> = {
  partyName: (text) => withinLength(text && personName(text), 'partyName', 50),
  partyPhone: (text) => phoneOf(text, 'partyPhone'),
  partyAddress: (text) => lineWithin(text && placeForm(text), 'partyAddress', 200),
};

/** The columns for the person concerned of a case with this id. */
export function sealParty(
  ctx: Pick<Ctx, 'env'>,
  id: string,
  plain: { [Column in PartyColumn]?: string | null },
): Party {
  return Object.fromEntries(
    PARTY.map((column) => [column, caseSecrets.seal(ctx, id, column, KEPT[column](plain[column]))]),
  ) as unknown as Party;
}

/** The plain value of a column. Whoever calls it decides who may see it. */
export const openParty = (
  ctx: Pick<Ctx, 'env'>,
  row: Pick<Case, 'id' | PartyColumn>,
  column: PartyColumn,
): string | null => caseSecrets.open(ctx, row, column);

/** Every table of this service that holds sealed values. */
export const SEALED_TABLES: readonly SealedTable[] = [{ entity: Case, fields: caseSecrets }];

/** Seals what was stored before there were keys. Idempotent. */
export async function sealOldCases(ctx: Ctx): Promise<void> {
  for (const table of SEALED_TABLES) await resealTable(ctx, table);
}

/**
 * Command `rotate-keys`: a new key, and everything sealed with it; with `--same-key` none is made, because another
 * service of this folder has just made it.
 */
export async function rotateKeysCommand(ctx: Ctx, args: string[]): Promise<void> {
  const { keyId, resumed, rows } = await rotateKeys(ctx, SEALED_TABLES, { sameKey: args.includes('--same-key') });
  process.stdout.write(`${resumed ? 'went on with' : 'made'} key ${keyId}; ${rows} rows of cases sealed with it\n`);
}
