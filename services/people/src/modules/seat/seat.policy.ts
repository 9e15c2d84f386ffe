import { defineNoun } from '@lianxi/service-kit';
import { openToStaff } from '../unit/unit.policy.js';
import { ConferenceSeat } from './seat.entity.js';

export const seat = defineNoun<ConferenceSeat, never>({
  name: 'seat', entity: ConferenceSeat, policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'kind', 'regimeId', 'postId', 'unitId', 'order', 'validFrom', 'validTo'],
});
