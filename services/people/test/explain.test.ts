import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Actor, type Story } from '@lianxi/service-kit/testing';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';
import { Unit } from '../src/modules/unit/unit.entity.js';

let story: Story;
let unitId: string;
const as = async (username: string): Promise<Actor> => {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
};
beforeAll(async () => {
  story = await startStory(people, { demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
  unitId = (await story.runtime.system().em.findOneOrFail(Unit, { code: 'XC-PUBLIC' })).id;
});
afterAll(() => story.end());

const EXPLAIN = `query ($type: String!, $id: ID!, $of: ID) { peopleExplain(type: $type, id: $id, assignmentId: $of) { sees until
    acting { id post { title } } reasons { rule row text } verbs { verb open lacking { kind roles } } } }`;

test("a unit is open to all staff; ending it is the director's, and the answer says so", async () => {
  const { peopleExplain: why } = await (
    await as('office1')
  ).ask<{ peopleExplain: { verbs: { verb: string; open: boolean; lacking: unknown[] }[] } }>(EXPLAIN, {
    type: 'Unit',
    id: unitId,
  });
  expect(why).toMatchObject({ sees: true, reasons: [{ rule: 'read.staff', text: '向全体工作人员开放' }] });
  expect(why.verbs).toEqual([
    { verb: 'rename', open: true, lacking: [] },
    { verb: 'move', open: true, lacking: [] },
    ...['merge', 'end'].map((verb) => ({ verb, open: false, lacking: [{ kind: 'ROLE', roles: ['OFFICE_DIRECTOR'] }] })),
    { verb: 'withdraw', open: true, lacking: [] },
  ]);
});

test("somebody else's household or account is not there", async () => {
  const account = await story.runtime.system().em.findOneOrFail(Account, { username: 'chief' });
  expect((await (await as('office1')).tries(EXPLAIN, { type: 'Account', id: account.id })).codes).toEqual([
    'NOT_FOUND',
  ]);
});
