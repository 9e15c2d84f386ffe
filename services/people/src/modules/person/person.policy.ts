import { defineNoun } from '@lianxi/service-kit';
import { openToStaff } from '../unit/unit.policy.js';
import { Person } from './person.entity.js';

export const person = defineNoun<Person, never>({
  name: 'person', entity: Person, policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'name', 'demonstration'],
});
