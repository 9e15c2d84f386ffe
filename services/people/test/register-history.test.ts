import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { claimsOf } from '../src/auth/claims.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(people, { clock: '2026-03-16T01:00:00Z', demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

async function who(username: string) {
  const ctx = story.runtime.system();
  return story.as(await claimsOf(ctx, await ctx.em.findOneOrFail(Account, { username }), null));
}
const ASK = `query ($register: Register!, $ids: [ID!]!) { registerHistory(register: $register, ids: $ids) { verb details actor {
    person { name } } } }`;
interface Step {
  verb: string;
  details: Record<string, unknown>;
  actor: { person: { name: string } } | null;
}

test('the terms of one entry tell their steps in order: who, what, on what basis; nothing to the district, nothing of rows that are not the viewer’s', async () => {
  const office = await who('office1');
  const { units } = await office.ask<{
    units: { edges: { node: { posts: { id: string; holder: { id: string } | null }[] } }[] };
  }>('{ units(first: 20, filter: { kinds: [SUBDISTRICT] }) { edges { node { posts { id holder { id } } } } } }');
  const leaders = units.edges.flatMap(({ node }) => node.posts).filter(({ holder }) => holder);
  const assign = (postId: string, from: string, basis: string) =>
    office.tries('mutation ($input: AssignLeaderInput!) { assignLeader(input: $input) { id } }', {
      input: { code: '01', leaderPostId: postId, from, basis },
    });
  expect((await assign(leaders[0]!.id, '2026-03-20', '新城党发〔2026〕1号')).codes).toEqual([]);
  const { lineTerms } = await office.ask<{ lineTerms: { id: string }[] }>('{ lineTerms(code: "01") { id } }');
  const ids = lineTerms.map(({ id }) => id);
  const { registerHistory: steps } = await office.ask<{ registerHistory: Step[] }>(ASK, { register: 'LINES', ids });
  expect(steps.at(-1)).toMatchObject({
    verb: 'assignLeader',
    details: { basis: '新城党发〔2026〕1号' },
    actor: { person: { name: expect.stringContaining('示范') } },
  });
  expect(
    (await (await who('district')).ask<{ registerHistory: Step[] }>(ASK, { register: 'LINES', ids })).registerHistory,
  ).toEqual([]);
  // ids of another register, and rows that the viewer does not read, are nothing
  expect(
    (await office.ask<{ registerHistory: Step[] }>(ASK, { register: 'SECURITY_ALERTS', ids })).registerHistory,
  ).toEqual([]);
  expect((await office.tries(ASK, { register: 'LINES', ids: Array.from({ length: 51 }, () => ids[0]) })).codes).toEqual(
    ['BAD_INPUT'],
  );
  expect((await office.tries(ASK, { register: 'LINES', ids: ['x'] })).codes).toEqual(['BAD_INPUT']);
});
