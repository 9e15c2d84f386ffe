import { defineNoun, has, type Policy, type Viewer, type Visible } from '@lianxi/service-kit';
import { Unit } from './unit.entity.js';

/** Units, seats and lines are open to everybody who works with the platform (domain §5.2, first row); machines need the scope. */
export const openToStaff: Policy<never>['visible'] = (viewer) => viewer.kind === 'person' || viewer.scopes.includes('units:read');

/** The same, but for the district (区信访联席办, its reader and its system), whose column of that row is narrower: `part` is what it sees. */
export const narrowForDistrict = (part: (viewer: Viewer) => Visible): Policy<never>['visible'] => (viewer) =>
  openToStaff(viewer) && (has(viewer, 'DISTRICT_READER', 'DISTRICT_SYSTEM') ? part(viewer) : true);

export const unit = defineNoun<Unit, never>({
  name: 'unit', entity: Unit,
  policy: { visible: openToStaff, verbs: {} as never, create: { readUnits: (viewer) => viewer.kind === 'person' && !has(viewer, 'SEC_ADMIN') } },
  columns: ['id', 'version', 'code', 'name', 'kind', 'path', 'parentId', 'hostedById', 'nameConfirmed', 'validFrom', 'validTo'],
});
