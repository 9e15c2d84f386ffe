import { defineNoun } from '@lianxi/service-kit';
import { openToStaff } from '../unit/unit.policy.js';
import { ConferenceRegime } from './regime.entity.js';

export const regime = defineNoun<ConferenceRegime, never>({
  name: 'regime', entity: ConferenceRegime, policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'unitId', 'name', 'documentNo', 'regimeVersion', 'validFrom', 'validTo'],
});
