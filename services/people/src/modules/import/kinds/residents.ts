import { type Ctx, maskIdNumber, maskName, maskPhone, viewerOf } from '@lianxi/service-kit';
import { keepsArea } from '../../grid/grid.policy.js';
import { Household } from '../../household/household.entity.js';
import { checkedRow, type ResidentRow } from '../../household/household-rows.js';
import { storeResidents } from '../../household/store-residents.js';
import { Relation, Resident } from '../../resident/resident.entity.js';
import { isChild } from '../../resident/resident.policy.js';
import { checkedResident, residentSecrets } from '../../resident/resident.sealed.js';
import { blindFor } from '../column-masks.js';
import type { CheckedRow, ImportKind, ParsedRow, Present } from '../columns.js';
import { compareRow, error, mapRows, notAllowed, pieces, valuesOf } from '../compare.js';
import { ImportKindName, type CellFinding } from '../import.entity.js';
import { refusedBy } from './finding.js';
import { RESIDENT_COLUMNS } from './resident-columns.js';

interface World {
  households: Map<string, Household>;
  /** Who lives in those households today or from a later day on. */
  lived: Map<string, Resident[]>;
  /** Households in which somebody with an identity number of the file lives, wherever they are. */
  living: Map<string, string[]>;
}

async function worldOf(ctx: Ctx, rows: readonly ParsedRow[]): Promise<World> {
  const plain = { disableIdentityMap: true } as const;
  const [households, lived, known]: [Household[], Resident[], Resident[]] = [[], [], []];
  for (const codes of pieces(valuesOf(rows, 'householdCode')))
    households.push(...(await ctx.em.find(Household, { code: { $in: codes } }, plain)));
  for (const ids of pieces(households.map(({ id }) => id)))
    lived.push(...(await ctx.em.find(Resident, { householdId: { $in: ids }, validTo: null }, plain)));
  const hashes = valuesOf(rows, 'idNumber').map((idNumber) => residentSecrets.hash(ctx, 'idNumber', idNumber));
  for (const some of pieces(hashes))
    known.push(...(await ctx.em.find(Resident, { idNumberHash: { $in: some }, validTo: null }, plain)));
  const living = new Map<string, string[]>();
  for (const one of known) living.set(one.idNumberHash!, [...(living.get(one.idNumberHash!) ?? []), one.householdId]);
  return {
    households: new Map(households.map((row) => [row.code, row])),
    lived: Map.groupBy(lived, ({ householdId }) => householdId),
    living,
  };
}

/** Who of the household a row speaks of: by identity number, else by name (as `residentChange` does). */
function residentOf(ctx: Ctx, { households, lived }: World, { values }: ParsedRow): Resident | null {
  const home = households.get(values['householdCode'] ?? '');
  if (!home || !values['name']) return null;
  const here = lived.get(home.id) ?? [];
  const [idHash, nameHash] = [
    residentSecrets.hash(ctx, 'idNumber', values['idNumber'] ?? null),
    residentSecrets.hash(ctx, 'name', values['name']),
  ];
  return (
    (idHash && here.find((one) => one.idNumberHash === idHash)) ||
    here.find((one) => one.nameHash === nameHash && (!one.idNumberHash || !idHash)) ||
    null
  );
}

/** What is there, opened for the comparison alone: the check keeps marks, no values (decision 16). */
const presentOf = (ctx: Ctx, row: Resident, householdCode: string): Present => ({
  id: row.id,
  version: row.version,
  values: {
    householdCode,
    relation: row.relation,
    ...Object.fromEntries(residentSecrets.columns.map((column) => [column, residentSecrets.open(ctx, row, column)])),
  },
});

/** The same as it is shown beside a changed cell: masked like everywhere, of a child nothing (domain §5.4). */
function shownOf(ctx: Ctx, row: Resident, householdCode: string): Present {
  const { id, version, values } = presentOf(ctx, row, householdCode);
  const child = isChild(values['birthDate'] ?? null, ctx.clock.today());
  const hidden = (field: string, mask: (text: string) => string | null) => ({
    [field]: values[field] ? (child ? '***' : mask(values[field])) : null,
  });
  return {
    id,
    version,
    values: {
      ...values,
      ...hidden('name', maskName),
      ...hidden('phone', maskPhone),
      ...hidden('idNumber', maskIdNumber),
      ...hidden('birthDate', (day) => day.slice(0, 4)),
      ...hidden('sex', () => '***'),
      ...hidden('nation', () => '***'),
    },
  };
}

const rowOf = (values: ParsedRow['values']): ResidentRow => ({
  name: values['name']!,
  relation: values['relation']!,
  idNumber: values['idNumber'] ?? null,
  phone: values['phone'] ?? null,
  birthDate: values['birthDate'] ?? null,
  sex: values['sex'] ?? null,
  nation: values['nation'] ?? null,
});

/** The row with its values as they would be kept, and a finding for each that the store would refuse. */
function checkedValues(row: ParsedRow, today: string): { row: ParsedRow; findings: CellFinding[] } {
  const values = { ...row.values };
  const findings = row.wrong.length
    ? []
    : refusedBy('idNumber', () => {
        const checked = checkedRow(rowOf(values), today);
        for (const field of residentSecrets.columns) if (checked[field]) values[field] = checked[field];
      });
  return { row: { ...row, values }, findings };
}

/**
 * Rows that speak of somebody whom an earlier row named: the same identity number, or the same name in a household
 * where one of the two has no number.
 */
function repeatedPeople(rows: readonly ParsedRow[]): Map<number, [field: string, row: number]> {
  const [byId, byName, found] = [
    new Map<string, number>(),
    new Map<string, ParsedRow[]>(),
    new Map<number, [string, number]>(),
  ];
  for (const row of rows) {
    const { householdCode, name, idNumber } = row.values;
    const first = idNumber ? byId.get(idNumber) : undefined;
    if (first !== undefined) found.set(row.number, ['idNumber', first]);
    else if (idNumber) byId.set(idNumber, row.number);
    if (!householdCode || !name) continue;
    const key = `${householdCode}\n${name}`;
    const same = (byName.get(key) ?? []).find((other) => !idNumber || !other.values['idNumber']);
    if (same && !found.has(row.number)) found.set(row.number, ['name', same.number]);
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return found;
}

/** Birth date and sex may not contradict the identity number on record, where the row gives none. */
function againstRecord(ctx: Ctx, there: Resident, { values }: ParsedRow): CellFinding[] {
  const idNumber = values['idNumber'] ? null : residentSecrets.open(ctx, there, 'idNumber');
  if (!idNumber) return [];
  return refusedBy('birthDate', () =>
    checkedResident(
      {
        idNumber,
        ...(values['birthDate'] && { birthDate: values['birthDate'] }),
        ...(values['sex'] && { sex: values['sex'] as never }),
      },
      ctx.clock.today(),
    ),
  );
}

/**
 * Members of households: found within the household by identity number, else by name; what an import adds is
 * what `addResident` adds.
 */
export const residents: ImportKind = {
  name: ImportKindName.RESIDENTS,
  words: { 'zh-CN': '户内人员', en: 'Residents' },
  columns: RESIDENT_COLUMNS,
  needsBasis: false,
  present: async (ctx, rows) => {
    const [world, viewer] = [await worldOf(ctx, rows), viewerOf(ctx)];
    return new Map(
      rows.flatMap((row) => {
        const there = residentOf(ctx, world, row);
        return there && keepsArea(viewer, there.path)
          ? [[row.number, shownOf(ctx, there, row.values['householdCode']!)] as const]
          : [];
      }),
    );
  },
  check: async (ctx, rows) => {
    const [viewer, today] = [viewerOf(ctx), ctx.clock.today()];
    const given = await mapRows(rows, (row) => checkedValues(row, today));
    const [world, twice] = [
      await worldOf(
        ctx,
        given.map(({ row }) => row),
      ),
      repeatedPeople(given.map(({ row }) => row)),
    ];
    const [spoken, heads] = [new Map<string, number>(), new Map<string, number>()];
    return mapRows(given, ({ row, findings }): CheckedRow => {
      const home = world.households.get(row.values['householdCode'] ?? '');
      const mine = home && keepsArea(viewer, home.path);
      const there = mine ? residentOf(ctx, world, row) : null;
      if (row.values['householdCode'] && !home) findings.push(error('householdCode', 'CELL_NOT_FOUND'));
      else if (home && !mine) findings.push(notAllowed('householdCode', 'CELL_OUT_OF_REACH'));
      else if (home?.validTo) findings.push(error('householdCode', 'CELL_ENDED', { on: home.validTo }));
      const [field, first] =
        twice.get(row.number) ?? (there && spoken.has(there.id) ? ['name', spoken.get(there.id)!] : []);
      if (field) findings.push(error(field, 'CELL_REPEATED', { row: first! }));
      if (there) spoken.set(there.id, row.number);
      // where somebody lives stays unsaid: it is another household, that is all
      const others = row.values['idNumber']
        ? (world.living.get(residentSecrets.hash(ctx, 'idNumber', row.values['idNumber'])) ?? [])
        : [];
      if (mine && others.some((id) => id !== home.id)) findings.push(error('idNumber', 'CELL_LIVES_ELSEWHERE'));
      if (mine && row.values['relation'] === Relation.HEAD) {
        if (heads.has(home.id)) findings.push(error('relation', 'CELL_REPEATED', { row: heads.get(home.id)! }));
        else if ((world.lived.get(home.id) ?? []).some((one) => one.relation === Relation.HEAD && one.id !== there?.id))
          findings.push(error('relation', 'CELL_HEAD_TAKEN'));
        else heads.set(home.id, row.number);
      }
      if (there && !findings.length) findings.push(...againstRecord(ctx, there, row));
      return compareRow(row, RESIDENT_COLUMNS, there ? presentOf(ctx, there, row.values['householdCode']!) : null, {
        blind: blindFor(viewer),
        findings,
      });
    });
  },
  write: async (tx, rows) =>
    storeResidents(
      tx,
      rows.map(({ values, present }) => ({ householdCode: values['householdCode']!, present, ...rowOf(values) })),
    ),
};
