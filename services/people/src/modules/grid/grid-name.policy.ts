import { defineNoun } from '@lianxi/service-kit';
import { GridName } from './grid-name.entity.js';
import { grid } from './grid.policy.js';

export const gridName = defineNoun<GridName, never>({
  name: 'gridName',
  entity: GridName,
  policy: { visible: grid.policy.visible, verbs: {} as never },
  columns: ['id', 'version', 'gridId', 'name', 'validFrom', 'validTo', 'basis'],
});
