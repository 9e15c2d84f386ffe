import { COMMUNITY } from '@lianxi/contracts';
import { defineNoun, has, isWithin, subdistrictPath, type Viewer } from '@lianxi/service-kit';
import { narrowForDistrict } from '../unit/unit.policy.js';
import { Grid } from './grid.entity.js';
import { gridMachine, type GridVerb } from './grid.machine.js';

/**
 * Who keeps grids and households (domain §5.2, second row, "U"): staff of the joint office; a community's secretary and
 * staff in their own.
 */
export const keepsAreas = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && has(viewer, 'OFFICE_STAFF', ...COMMUNITY) && subdistrictPath(viewer) !== null;

/** The same in a place. */
export const keepsArea = (viewer: Viewer, path: string): boolean =>
  keepsAreas(viewer) &&
  (isWithin(path, has(viewer, 'OFFICE_STAFF') ? subdistrictPath(viewer) : null) ||
    (has(viewer, ...COMMUNITY) && isWithin(path, viewer.unitPath)));

const keepsRow = (viewer: Viewer, row: Grid): boolean => keepsArea(viewer, row.path);

/**
 * Names and codes of grids are facts of the organisation; what lies in them is not (see household). The district sees
 * none (domain §5.2).
 */
export const grid = defineNoun<Grid, GridVerb>({
  name: 'grid',
  entity: Grid,
  state: 'state',
  machine: gridMachine,
  policy: {
    visible: narrowForDistrict(() => false),
    verbs: { rename: keepsRow, end: keepsRow, withdraw: keepsRow },
    create: { addGrid: keepsAreas },
  },
  columns: ['id', 'version', 'code', 'name', 'path', 'unitId', 'state', 'validFrom', 'validTo'],
});
