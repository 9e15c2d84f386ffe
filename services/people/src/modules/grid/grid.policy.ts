import { defineNoun } from '@lianxi/service-kit';
import { narrowForDistrict } from '../unit/unit.policy.js';
import { Grid } from './grid.entity.js';

/** Names and codes of grids are facts of the organisation; what lies in them is not (see household). The district sees none (domain §5.2). */
export const grid = defineNoun<Grid, never>({
  name: 'grid', entity: Grid, policy: { visible: narrowForDistrict(() => false), verbs: {} as never },
  columns: ['id', 'version', 'code', 'name', 'path', 'unitId', 'validFrom', 'validTo'],
});
