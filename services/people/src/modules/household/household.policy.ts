import { CONVENERS, OFFICE, rolesFor, type Role } from '@lianxi/contracts';
import { defineNoun, has, subdistrictPath, within, type Viewer } from '@lianxi/service-kit';
import { Household } from './household.entity.js';

const SUBDISTRICT_WIDE: readonly Role[] = [...CONVENERS, ...OFFICE, 'LEADER_IN_CHARGE'];
const OWN_PLACE: readonly Role[] = ['COMMUNITY_SECRETARY', 'COMMUNITY_STAFF', 'AREA_CADRE'];

/** Room and householder in plain: the household's own grid worker, its community and the office (domain §5.4). */
export const seesPlain = (viewer: Viewer): boolean => has(viewer, ...OFFICE, 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF', 'AREA_CADRE', 'GRID_WORKER');

/** Households (domain §5.2, second row): a grid worker sees the own grid's alone, departments and the district none. */
export const household = defineNoun<Household, never>({
  name: 'household', entity: Household,
  policy: {
    visible: (viewer) => {
      if (viewer.kind !== 'person') return false;
      if (viewer.gridId) return { gridId: viewer.gridId };
      if (viewer.areas?.length && !has(viewer, 'COMMUNITY_SECRETARY', 'COMMUNITY_STAFF')) return { $or: viewer.areas.map((path) => within('path', path)) };
      if (has(viewer, ...OWN_PLACE) && viewer.unitPath) return within('path', viewer.unitPath);
      const subdistrict = subdistrictPath(viewer);
      return has(viewer, ...SUBDISTRICT_WIDE) && subdistrict ? within('path', subdistrict) : false;
    },
    verbs: {} as never,
    create: { readHouseholds: (viewer) => has(viewer, ...rolesFor('people', 'household', 'create', 'readHouseholds')) },
  },
  columns: ['id', 'version', 'code', 'gridId', 'path', 'building', 'room', 'householder', 'demonstration'],
});
