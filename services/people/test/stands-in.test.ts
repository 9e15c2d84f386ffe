import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@lianxi/service-kit';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
import { people } from '../src/definition.js';
import { Account } from '../src/modules/account/account.entities.js';
import { PostAssignment } from '../src/modules/assignment/assignment.entity.js';
import { Post } from '../src/modules/post/post.entity.js';
import { Unit } from '../src/modules/unit/unit.entity.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(people, { demoPassword: 'demonstration-1' });
  await loadDemonstration(story.runtime.system());
});
afterAll(() => story.end());

test('the claims carry the units of every post that is held today, whichever is acted in, each once and in order', async () => {
  const ctx = story.runtime.system();
  const account = await ctx.em.findOneOrFail(Account, { username: 'handler-public' });
  const [own] = await ctx.em.find(PostAssignment, { personId: account.personId, validTo: null });
  const before = await claimsOf(ctx, account, null);
  expect(before.standsIn).toEqual([before.unitPath]);
  const police = await ctx.em.findOneOrFail(Unit, { code: 'XC-POLICE' });
  const second = await ctx.em.findOneOrFail(Post, { unitId: police.id, validTo: null } as never);
  const term = crypto.randomUUID();
  const today = ctx.clock.today();
  await ctx.em.execute(
    `insert into post_assignment (id, version, created_at, post_id, person_id, single_holder, capacity, valid_from,
      valid_to, basis) values (?, 1, now(), ?, ?, false, 'SUBSTITUTE', ?, ?, '代班')`,
    [term, second.id, account.personId, today, addDays(today, 30)],
  );
  const paths = [before.unitPath!, police.path].sort();
  for (const acting of [own!.id, term, null])
    expect((await claimsOf(story.runtime.system(), account, acting)).standsIn).toEqual(paths);
});
