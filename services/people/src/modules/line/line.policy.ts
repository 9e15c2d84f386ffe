import { defineNoun } from '@lianxi/service-kit';
import { maintainsHolders } from '../maintain.js';
import { openToStaff } from '../unit/unit.policy.js';
import { BusinessLine } from './line.entity.js';

/** The office says which post leads a line of its own sub-district. */
export const line = defineNoun<BusinessLine, never>({
  name: 'line',
  entity: BusinessLine,
  policy: { visible: openToStaff, verbs: {} as never, create: { assignLeader: maintainsHolders } },
  columns: ['id', 'version', 'code', 'unitId', 'leaderPostId', 'basis', 'validFrom', 'validTo'],
});
