import { defineNoun, has, type Policy, type Viewer, type Visible } from '@lianxi/service-kit';
import { approves, inReach, maintainsDirectory, maintainsHolders } from '../maintain.js';
import { Unit } from './unit.entity.js';
import { unitMachine, type UnitVerb } from './unit.machine.js';

/**
 * Units, seats and lines are open to everybody who works with the platform (domain §5.2, first row); machines need the
 * scope.
 */
export const openToStaff: Policy<never>['visible'] = (viewer) =>
  viewer.kind === 'person' || viewer.scopes.includes('units:read');

/** Who reads how an object of the organisation came to be as it is: staff and administrators, not the district. */
export const readsHistory = (viewer: Viewer): boolean =>
  viewer.kind === 'person' && !has(viewer, 'DISTRICT_READER', 'DISTRICT_SYSTEM');

/**
 * `openToStaff`, but for the district (区信访联席办, its reader and its system), whose column of that row is narrower: `part`
 * is what it sees.
 */
export const narrowForDistrict =
  (part: (viewer: Viewer) => Visible): Policy<never>['visible'] =>
  (viewer) =>
    openToStaff(viewer) && (has(viewer, 'DISTRICT_READER', 'DISTRICT_SYSTEM') ? part(viewer) : true);

export const unit = defineNoun<Unit, UnitVerb>({
  name: 'unit',
  entity: Unit,
  state: 'state',
  machine: unitMachine,
  policy: {
    visible: openToStaff,
    verbs: {
      rename: (viewer, row) => maintainsDirectory(viewer) && inReach(viewer, row.path),
      // rights follow the path: where a unit stands is content, not order of the directory
      move: (viewer, row) => maintainsHolders(viewer) && inReach(viewer, row.path),
      merge: (viewer, row) => approves(viewer) && inReach(viewer, row.path),
      end: (viewer, row) => approves(viewer) && inReach(viewer, row.path),
      // the widest of the three; the act asks for the right to what it takes back
      withdraw: (viewer, row) => maintainsDirectory(viewer) && inReach(viewer, row.path),
    },
    create: {
      readUnits: (viewer) => viewer.kind === 'person' && !has(viewer, 'SEC_ADMIN'),
      addUnit: maintainsDirectory,
    },
  },
  columns: [
    'id',
    'version',
    'code',
    'name',
    'kind',
    'path',
    'parentId',
    'hostedById',
    'mergedIntoId',
    'nameConfirmed',
    'state',
    'validFrom',
    'validTo',
  ],
});
