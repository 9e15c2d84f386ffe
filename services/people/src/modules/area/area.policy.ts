import { defineNoun } from '@lianxi/service-kit';
import { maintainsHolders } from '../maintain.js';
import { readsHistory } from '../unit/unit.policy.js';
import { AreaAssignment } from './area.entity.js';

/**
 * Every member of staff sees which cadre looks after which area; the district does not (domain §5.2, grids). The office
 * keeps it in its own sub-district.
 */
export const area = defineNoun<AreaAssignment, never>({
  name: 'area',
  entity: AreaAssignment,
  policy: {
    visible: readsHistory,
    verbs: {} as never,
    create: {
      readAreas: readsHistory,
      assignArea: maintainsHolders,
      endArea: maintainsHolders,
      handOverAreas: maintainsHolders,
    },
  },
  columns: ['id', 'version', 'postId', 'unitId', 'gridId', 'basis', 'endBasis', 'validFrom', 'validTo'],
});
