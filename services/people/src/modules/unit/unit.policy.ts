import { defineNoun, has, type Policy } from '@lianxi/service-kit';
import { Unit } from './unit.entity.js';

/** Units, posts and seats are open to everybody who works with the platform (domain §5.2, first row); machines need the scope. */
export const openToStaff: Policy<never>['visible'] = (viewer) => viewer.kind === 'person' || viewer.scopes.includes('units:read');

export const unit = defineNoun<Unit, never>({
  name: 'unit', entity: Unit,
  policy: { visible: openToStaff, verbs: {} as never, create: { readUnits: (viewer) => viewer.kind === 'person' && !has(viewer, 'SEC_ADMIN') } },
  columns: ['id', 'version', 'code', 'name', 'kind', 'path', 'parentId', 'hostedById', 'nameConfirmed', 'validFrom', 'validTo'],
});
