import { DomainError, type Ctx } from '@lianxi/service-kit';
import { holdsFrom } from '../term.js';
import { Unit, UnitKind } from './unit.entity.js';

const BELOW_SUBDISTRICT: readonly UnitKind[] = [UnitKind.SUBDISTRICT];

/**
 * Under what a unit of a kind may stand (R-003, R-033…R-036, §1.8). Kinds that are left out come with the installation.
 */
export const PARENT_KINDS: Partial<Record<UnitKind, readonly UnitKind[]>> = {
  SUBDISTRICT: [UnitKind.DISTRICT_ZONE],
  OFFICE: BELOW_SUBDISTRICT,
  CENTRE: BELOW_SUBDISTRICT,
  POLICE_STATION: BELOW_SUBDISTRICT,
  JUSTICE_OFFICE: BELOW_SUBDISTRICT,
  COMMUNITY: BELOW_SUBDISTRICT,
  JOINT_OFFICE: BELOW_SUBDISTRICT,
  SECTION: [UnitKind.OFFICE, UnitKind.CENTRE, UnitKind.POLICE_STATION, UnitKind.JUSTICE_OFFICE, UnitKind.SECTION],
};

/** Kinds of units that may be set up below one of a kind. */
export const childKinds = (parent: UnitKind): UnitKind[] =>
  (Object.keys(PARENT_KINDS) as UnitKind[]).filter((kind) => PARENT_KINDS[kind]?.includes(parent));

/** Refuses a place that the tree has not for this kind. */
export function requireShape(kind: UnitKind, parent: UnitKind): void {
  if (!PARENT_KINDS[kind]?.includes(parent)) throw new DomainError('UNIT_OUT_OF_PLACE');
}

/** Two units below the same one do not bear one name from a day on. */
export async function requireOwnName(
  tx: Ctx,
  { name, parentId, from }: { name: string; parentId: string | null; from: string },
  except?: string,
): Promise<void> {
  const same = await tx.em.find(Unit, { name, parentId, ...holdsFrom(from) } as never, { disableIdentityMap: true });
  if (same.some(({ id }) => id !== except)) throw new DomainError('UNIT_NAME_TAKEN', { name });
}

/** A sub-district has one joint office. */
export async function requireOnlyOffice(tx: Ctx, parentId: string, from: string): Promise<void> {
  const [there] = await tx.em.find(Unit, { kind: UnitKind.JOINT_OFFICE, parentId, ...holdsFrom(from) } as never, {
    disableIdentityMap: true,
  });
  if (there) throw new DomainError('JOINT_OFFICE_THERE', { unit: there.name });
}
