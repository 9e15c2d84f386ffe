import { COMMUNITY, CONVENERS, OFFICE } from '@lianxi/contracts';
import { has, isWithin, type Concern, type Viewer } from '@lianxi/service-kit';

/** What a row of this service keeps of the matter that it is about, so that its policy needs no further reading. */
export interface MatterFacts extends Concern {
  caseId: string | null;
  lineCode: string | null;
  /** RESTRICTED (an accusation). */
  restricted: boolean;
  /** Where the matter lies: its community, or deeper. */
  casePath: string | null;
}

/** The columns of `Concern` of one row, to be carried to another that is about the same matter. */
export const concernOf = ({ accusedUnitId, accusedUnitPath, accusedPersonId, recusedPersonIds }: Concern): Concern => ({
  accusedUnitId,
  accusedUnitPath,
  accusedPersonId,
  recusedPersonIds,
});

/**
 * Who surely may read the matter itself, as cases decides it (row "Case read" of §5.2), from what is frozen here: only
 * they learn its id. `units` are those whose heads have it on their desk. In doubt no: the matter is then found in
 * cases, or not at all.
 */
export function readsMatter(viewer: Viewer, row: MatterFacts, units: readonly (string | null)[]): boolean {
  if (row.caseId === null || (row.restricted && !has(viewer, 'OFFICE_DIRECTOR', 'CHIEF_CONVENER'))) return false;
  if (viewer.kind === 'machine') return viewer.scopes.includes('cases:read');
  if (has(viewer, 'DISTRICT_READER', ...CONVENERS, ...OFFICE)) return true;
  return (
    (has(viewer, 'LEADER_IN_CHARGE') && row.lineCode !== null && viewer.lines.includes(row.lineCode)) ||
    (has(viewer, ...COMMUNITY) && isWithin(row.casePath, viewer.unitPath)) ||
    (has(viewer, 'DEPT_HEAD', 'COMMUNITY_SECRETARY') && viewer.unitId !== null && units.includes(viewer.unitId))
  );
}
