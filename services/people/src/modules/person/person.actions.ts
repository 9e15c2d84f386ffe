import { create, forbidden, onlyOnce, requireReason, viewerOf, type Ctx } from '@lianxi/service-kit';
import { change } from '../maintain.js';
import { nameOf, searchOf } from './name.js';
import type { Person } from './person.entity.js';
import type { AddPersonInput, CorrectPersonInput } from './person.inputs.js';
import { person } from './person.policy.js';

/** A member of staff is entered; an account and posts come apart from that. Answers the id. */
export async function addPerson(ctx: Ctx, input: AddPersonInput): Promise<string> {
  if (!person.policy.create!['addPerson']!(viewerOf(ctx))) throw forbidden();
  const name = nameOf(input.name);
  return onlyOnce(ctx, 'addPerson', input, (once) =>
    create(once, person, 'addPerson', () => ({ name, ...searchOf(name), demonstration: false })),
  );
}

/** A name that was written wrongly is set right; papers that were signed keep what they say. */
export const correctPerson = (ctx: Ctx, input: CorrectPersonInput): Promise<Person> =>
  change(ctx, person, 'correctPerson', { ...input, reason: requireReason(input.reason) }, async (row) => {
    const name = nameOf(input.name);
    Object.assign(row, { name, ...searchOf(name) });
  });
