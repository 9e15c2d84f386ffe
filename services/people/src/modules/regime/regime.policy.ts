import { defineNoun } from '@lianxi/service-kit';
import { approves } from '../maintain.js';
import { openToStaff } from '../unit/unit.policy.js';
import { ConferenceRegime } from './regime.entity.js';

/** A version of the regime is the office director's to bring into force (domain §5.2, first row: "A"). */
export const regime = defineNoun<ConferenceRegime, never>({
  name: 'regime',
  entity: ConferenceRegime,
  policy: { visible: openToStaff, verbs: {} as never, create: { addRegimeVersion: approves } },
  columns: ['id', 'version', 'unitId', 'name', 'documentNo', 'basis', 'regimeVersion', 'validFrom', 'validTo'],
});
