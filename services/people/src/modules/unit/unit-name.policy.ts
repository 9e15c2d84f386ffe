import { defineNoun } from '@lianxi/service-kit';
import { UnitName } from './unit-name.entity.js';
import { openToStaff } from './unit.policy.js';

export const unitName = defineNoun<UnitName, never>({
  name: 'unitName',
  entity: UnitName,
  policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'unitId', 'name', 'validFrom', 'validTo', 'basis'],
});
