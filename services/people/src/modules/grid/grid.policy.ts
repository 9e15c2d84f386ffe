import { defineNoun } from '@lianxi/service-kit';
import { openToStaff } from '../unit/unit.policy.js';
import { Grid } from './grid.entity.js';

/** Names and codes of grids are facts of the organisation; what lies in them is not (see household). */
export const grid = defineNoun<Grid, never>({
  name: 'grid', entity: Grid, policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'code', 'name', 'path', 'unitId', 'validFrom', 'validTo'],
});
