import { defineNoun } from '@lianxi/service-kit';
import { HouseholdLink } from './household-link.entity.js';

/** Links are read only through a household that was read through the door. */
export const householdLink = defineNoun<HouseholdLink, never>({
  name: 'householdLink',
  entity: HouseholdLink,
  policy: { visible: () => true, verbs: {} as never },
  columns: ['id', 'version', 'householdId', 'gridId', 'validFrom', 'validTo', 'basis'],
});
