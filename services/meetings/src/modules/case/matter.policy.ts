import { COMMUNITY, CONVENERS, OFFICE } from '@lianxi/contracts';
import { has, isNamedFor, isWithin, type Concern, type NamedStaff, type Viewer } from '@lianxi/service-kit';

/** Whom a matter concerns, and for whom alone it is there where it is an accusation (检举控告). */
export interface MatterConcern extends Concern, NamedStaff {
  /** RESTRICTED (an accusation). */
  restricted: boolean;
}

/** What a row of this service keeps of the matter that it is about, so that its policy needs no further reading. */
export interface MatterFacts extends MatterConcern {
  caseId: string | null;
  lineCode: string | null;
  /** Where the matter lies: its community, or deeper. */
  casePath: string | null;
}

/** The columns of `MatterConcern` of one row, to be carried to another that is about the same matter. */
export const concernOf = (row: MatterConcern): MatterConcern => ({
  accusedUnitId: row.accusedUnitId,
  accusedUnitPath: row.accusedUnitPath,
  accusedPersonId: row.accusedPersonId,
  recusedPersonIds: row.recusedPersonIds,
  restricted: row.restricted,
  namedStaffIds: row.namedStaffIds,
});

/** An accusation, and a matter while it names somebody complained of, stand on closed items only (domain §9 C-19). */
export const mustBeClosed = (row: Pick<MatterConcern, 'restricted' | 'accusedUnitId' | 'accusedPersonId'>): boolean =>
  row.restricted || row.accusedUnitId !== null || row.accusedPersonId !== null;

/** Rows that are not about an accusation; `knowable` adds those that are there for the viewer. */
export const OPEN_MATTER = { restricted: false };

/**
 * Who surely may read the matter itself, as cases decides it (row "Case read" of §5.2), from what is frozen here: only
 * they learn its id. `units` are those whose heads have it on their desk. In doubt no: the matter is then found in
 * cases, or not at all.
 */
export function readsMatter(viewer: Viewer, row: MatterFacts, units: readonly (string | null)[]): boolean {
  if (row.caseId === null || (row.restricted && !isNamedFor(viewer, row))) return false;
  if (viewer.kind === 'machine') return viewer.scopes.includes('cases:read');
  if (has(viewer, 'DISTRICT_READER', ...CONVENERS, ...OFFICE)) return true;
  return (
    (has(viewer, 'LEADER_IN_CHARGE') && row.lineCode !== null && viewer.lines.includes(row.lineCode)) ||
    (has(viewer, ...COMMUNITY) && isWithin(row.casePath, viewer.unitPath)) ||
    (has(viewer, 'DEPT_HEAD', 'COMMUNITY_SECRETARY') && viewer.unitId !== null && units.includes(viewer.unitId))
  );
}
