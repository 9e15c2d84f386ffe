import { defineNoun } from '@lianxi/service-kit';
import { openToStaff } from '../unit/unit.policy.js';
import { BusinessLine } from './line.entity.js';

export const line = defineNoun<BusinessLine, never>({
  name: 'line', entity: BusinessLine, policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'code', 'unitId', 'leaderPostId', 'validFrom', 'validTo'],
});
