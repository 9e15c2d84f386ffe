import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  askAudit,
  readsOwnActs,
  rewriteRecords,
  startStory,
  untilSealed,
  type Story,
} from '@lianxi/service-kit/testing';
import { people } from '../src/definition.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(people, {});
});
afterAll(() => story.end());

test('only the auditor reads, verifies and exports the audit; others read what they did themselves', async () => {
  for (const { who, rows, chain, history, exported } of await askAudit(story, 'people')) {
    if (who === 'AUDITOR') expect([rows, chain, history, exported]).toEqual([[], [], [], 200]);
    else if (who === 'nobody')
      expect([rows, chain, history, exported]).toEqual([
        ['UNAUTHENTICATED'],
        ['UNAUTHENTICATED'],
        ['UNAUTHENTICATED'],
        401,
      ]);
    else
      expect([who, rows, chain, history, exported]).toEqual([
        who,
        readsOwnActs(who) ? [] : ['FORBIDDEN'],
        ['FORBIDDEN'],
        ['FORBIDDEN'],
        403,
      ]);
  }
});

test('who asked and who was refused is in it, sealed within seconds', async () => {
  await untilSealed(story);
  const { peopleAudit, peopleAuditChain } = await story.as({ account: 'auditor', roles: ['AUDITOR'] }).ask<{
    peopleAudit: { edges: { node: { account: string; what: string; outcome: string; seal: number | null } }[] };
    peopleAuditChain: Record<string, unknown>;
  }>('{ peopleAudit(first: 100) { edges { node { account what outcome seal } } } peopleAuditChain { service intact breaks { kind } next } }');
  const of = (name: string) =>
    peopleAudit.edges
      .map(({ node }) => node)
      .filter(({ account }) => account === name)
      .map(({ what, outcome }) => `${what} ${outcome}`)
      .toSorted();
  expect(of('holder-of-auditor')).toEqual([
    'audit.export done',
    'audit.read done',
    'audit.verify done',
    'audit.verifyHistory done',
  ]);
  expect(of('holder-of-grid_worker')).toEqual(
    [
      'refused.peopleAuditChain FORBIDDEN',
      'refused.peopleHistoryChain FORBIDDEN',
      'refused.export/audit.csv FORBIDDEN',
    ].toSorted(),
  );
  expect(
    peopleAudit.edges.filter(({ node }) => node.account !== 'auditor').every(({ node }) => node.seal !== null),
  ).toBe(true);
  expect(peopleAuditChain).toEqual({ service: 'people', intact: true, breaks: [], next: null });
});

test("one's own acts and refusals, with the object that was meant; nobody else's", async () => {
  const worker = story.as({ account: 'holder-of-grid_worker', roles: ['GRID_WORKER'] });
  const object = '00000000-0000-7001-8000-000000000001';
  expect(
    (
      await worker.tries('mutation ($input: EndUnitInput!) { endUnit(input: $input) { id } }', {
        input: { id: object, version: 1, on: '2026-12-31', basis: '依据' },
      })
    ).codes,
  ).toEqual(['NOT_FOUND']);
  expect(
    (
      await worker.tries(
        'mutation { renamed: renameUnit(input: { id: "' +
          object +
          '", version: 1, name: "名", from: "2026-12-31", basis: "依据" }) { id } }',
      )
    ).codes,
  ).toEqual(['NOT_FOUND']);
  const OWN = `query ($account: String) { peopleAudit(first: 50, filter: { account: $account }) { edges { node { account what
      objectId outcome } } } }`;
  const { peopleAudit } = await worker.ask<{
    peopleAudit: { edges: { node: { account: string; what: string; objectId: string | null } }[] };
  }>(OWN);
  expect(new Set(peopleAudit.edges.map(({ node }) => node.account))).toEqual(new Set(['holder-of-grid_worker']));
  expect(peopleAudit.edges.slice(0, 2).map(({ node }) => [node.what, node.objectId])).toEqual([
    ['refused.renameUnit', object],
    ['refused.endUnit', object],
  ]);
  expect((await worker.tries(OWN, { account: 'holder-of-auditor' })).codes).toEqual(['FORBIDDEN']);
});

test('the service itself cannot rewrite its records', async () => {
  expect(new Set(Object.values(await rewriteRecords((sql) => story.runtime.orm.em.fork().execute(sql))))).toEqual(
    new Set(['42501']),
  );
});
