import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStory, type Story } from '@lianxi/service-kit/testing';
import { claimsOf } from '../src/auth/claims.js';
import { loadDemonstration } from '../src/base-data/demonstration.js';
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
interface Item {
  item: string;
  done: boolean;
  have: number;
  need: number;
  lacking: string[];
  confirmation: { id: string; version: number; basis: string; person: { name: string } | null } | null;
}
const LIST =
  '{ setupChecklist { done all regime { regimeVersion } steps { step items { item done have need lacking confirmation { id version basis person { name } } } } } }';
const list = async () =>
  (
    await (
      await who('office1')
    ).ask<{ setupChecklist: { done: number; steps: { step: string; items: Item[] }[] } }>(LIST)
  ).setupChecklist;
const itemOf = async (item: string) =>
  (await list()).steps.flatMap(({ items }) => items).find((one) => one.item === item)!;
const CONFIRM = 'mutation ($input: ConfirmSetupInput!) { confirmSetup(input: $input) { id version } }';
const WITHDRAW = 'mutation ($input: WithdrawSetupInput!) { withdrawSetup(input: $input) { id version } }';

test('derived items say what is lacking by name; the member units of the notice are seventeen', async () => {
  expect((await list()).steps.map(({ step }) => step)).toEqual(['ESTABLISH', 'ARRANGE', 'FILL', 'MOBILISE']);
  expect(await itemOf('MEMBERS_SEATED')).toMatchObject({ done: true, have: 17, need: 17 });
  expect(await itemOf('LINES_LED')).toMatchObject({
    done: false,
    have: 8,
    need: 16,
    lacking: ['01', '02', '09', '11', '12', '14', '15', '16'],
  });
  expect((await itemOf('LIAISONS_NAMED')).lacking).toContain('综合服务中心');
  expect(await itemOf('FOUNDING_PAPER')).toMatchObject({
    done: true,
    confirmation: { basis: '通经技新街党发〔2022〕65号' },
  });
});

test('the first conference is confirmed by hand with a document, once, and withdrawn with a reason', async () => {
  const [office, director] = [await who('office1'), await who('director')];
  const input = { item: 'FIRST_CONFERENCE', doneOn: '2026-03-10', basis: '新街联席纪要〔2026〕1号' };
  for (const [wrong, code] of [
    [{ item: 'MEMBERS_SEATED' }, 'BAD_INPUT'],
    [{ doneOn: '2026-03-17' }, 'DATE_IN_FUTURE'],
    [{ basis: '' }, 'BASIS_REQUIRED'],
  ] as const)
    expect((await office.tries(CONFIRM, { input: { ...input, ...wrong } })).codes).toEqual([code]);
  const answers = await Promise.all([office, director].map((actor) => actor.tries(CONFIRM, { input })));
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['VERSION_CONFLICT']);
  const { confirmation, done } = await itemOf('FIRST_CONFERENCE');
  expect([done, ['示范·林晓月', '示范·陈立群'].includes(confirmation!.person!.name)]).toEqual([true, true]);
  const seen = { id: confirmation!.id, version: confirmation!.version };
  expect(
    (await office.tries(WITHDRAW, { input: { ...seen, version: 8, reason: '文号有误，另行确认' } })).codes,
  ).toEqual(['VERSION_CONFLICT']);
  expect((await office.tries(WITHDRAW, { input: { ...seen, reason: ' ' } })).codes).toEqual(['REASON_REQUIRED']);
  await office.ask(WITHDRAW, { input: { ...seen, reason: '文号有误，另行确认' } });
  expect((await itemOf('FIRST_CONFERENCE')).done).toBe(false);
  await office.ask(CONFIRM, { input });
});

test('who may: the office confirms, conveners read, nobody else knows of it', async () => {
  const input = { item: 'KICK_OFF', doneOn: '2026-03-01', basis: '动员会纪要' };
  for (const name of ['chief', 'dept-public', 'secretary-01', 'sysadmin', 'district'])
    expect([name, (await (await who(name)).tries(CONFIRM, { input })).codes]).toEqual([name, ['FORBIDDEN']]);
  expect((await (await who('chief')).tries(LIST)).codes).toEqual([]);
  for (const name of ['dept-public', 'secretary-01', 'sysadmin', 'district', 'grid-0101'])
    expect((await (await who(name)).tries(LIST)).codes).toEqual(['FORBIDDEN']);
});
