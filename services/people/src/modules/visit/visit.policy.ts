import { COMMUNITY, CONVENERS, OFFICE } from '@lianxi/contracts';
import {
  defineNoun,
  has,
  sealedFields,
  subdistrictPath,
  type Condition,
  type Viewer,
  within,
} from '@lianxi/service-kit';
import { HouseholdVisit } from './visit.entity.js';

/** What people said, sealed at rest (decision 14). */
export const visitSecrets = sealedFields('household_visit', ['opinion']);

/**
 * Who reads single visits (domain §5.2, "Household visit log", R): the office, the community, the grid worker, the
 * cadre. Which ones follows from the household.
 */
export const readsVisits = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && has(viewer, ...OFFICE, ...COMMUNITY, 'GRID_WORKER', 'AREA_CADRE');

/** Visits are read only through a household that was read through the door. */
export const visit = defineNoun<HouseholdVisit, never>({
  name: 'visit',
  entity: HouseholdVisit,
  policy: { visible: readsVisits, verbs: {} as never, create: { readVisits: readsVisits } },
  columns: [
    'id',
    'version',
    'createdAt',
    'householdId',
    'gridId',
    'path',
    'personId',
    'assignmentId',
    'at',
    'visitedOn',
    'kind',
    'outcome',
    'opinion',
    'caseId',
    'correctsId',
  ],
});

/** An area that coverage is reckoned for, and how fine it may be shown. */
export interface CoverageScope {
  where: Condition;
  /** Grids by name; the district sees communities alone. */
  grids: boolean;
  /** Workers by name; whoever has "G" gets figures of areas. */
  workers: boolean;
}

/** Coverage (row "Household visit log": R and G): null for who has neither. */
export function coverageScope(viewer: Viewer): CoverageScope | null {
  if (viewer.kind !== 'person') return null;
  if (viewer.gridId) return { where: { gridId: viewer.gridId }, grids: true, workers: true };
  const [subdistrict, place] = [subdistrictPath(viewer), viewer.unitPath];
  if (has(viewer, ...OFFICE) && subdistrict) return { where: within('path', subdistrict), grids: true, workers: true };
  if (has(viewer, ...CONVENERS) && subdistrict)
    return { where: within('path', subdistrict), grids: true, workers: false };
  if (has(viewer, ...COMMUNITY, 'AREA_CADRE') && place)
    return { where: within('path', place), grids: true, workers: true };
  if (has(viewer, 'DISTRICT_READER') && place) return { where: within('path', place), grids: false, workers: false };
  return null;
}

/** Menu entry and right to coverage. */
export const visitMenu = {
  policy: { create: { readVisitCoverage: (viewer: Viewer) => coverageScope(viewer) !== null } },
};
