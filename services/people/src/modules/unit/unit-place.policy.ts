import { defineNoun } from '@lianxi/service-kit';
import { UnitPlace } from './unit-place.entity.js';
import { openToStaff } from './unit.policy.js';

export const unitPlace = defineNoun<UnitPlace, never>({
  name: 'unitPlace',
  entity: UnitPlace,
  policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'unitId', 'parentId', 'validFrom', 'validTo', 'basis'],
});
