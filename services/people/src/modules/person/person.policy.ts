import { defineNoun } from '@lianxi/service-kit';
import { maintainsDirectory } from '../maintain.js';
import { narrowForDistrict, unit } from '../unit/unit.policy.js';
import { Person } from './person.entity.js';

/** Staff know one another; the district knows those who hold or held a leading post, and its own reader. */
export const person = defineNoun<Person, never>({
  name: 'person',
  entity: Person,
  policy: {
    visible: narrowForDistrict(({ personId }) => ({ $or: [{ leading: true }, { id: personId }] })),
    verbs: {} as never,
    create: {
      readPeople: (viewer) => unit.policy.create!['readUnits']!(viewer),
      addPerson: maintainsDirectory,
      correctPerson: maintainsDirectory,
    },
  },
  columns: ['id', 'version', 'name', 'sortText', 'demonstration'],
});
