import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  askAudit,
  readsOwnActs,
  rewriteRecords,
  startStory,
  untilSealed,
  ZONE_FACTS,
  type Story,
} from '@lianxi/service-kit/testing';
import { casesService } from '../src/definition.js';

let story: Story;
beforeAll(async () => {
  story = await startStory(casesService, { facts: ZONE_FACTS });
});
afterAll(() => story.end());

test('only the auditor reads, verifies and exports the audit; others read what they did themselves', async () => {
  for (const { who, rows, chain, history, exported } of await askAudit(story, 'cases')) {
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
  const { casesAudit, casesAuditChain } = await story.as({ account: 'auditor', roles: ['AUDITOR'] }).ask<{
    casesAudit: { edges: { node: { account: string; what: string; outcome: string; seal: number | null } }[] };
    casesAuditChain: Record<string, unknown>;
  }>('{ casesAudit(first: 100) { edges { node { account what outcome seal } } } casesAuditChain { service intact breaks { kind } next } }');
  const of = (name: string) =>
    casesAudit.edges
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
      'refused.casesAuditChain FORBIDDEN',
      'refused.casesHistoryChain FORBIDDEN',
      'refused.export/audit.csv FORBIDDEN',
    ].toSorted(),
  );
  expect(
    casesAudit.edges.filter(({ node }) => node.account !== 'auditor').every(({ node }) => node.seal !== null),
  ).toBe(true);
  expect(casesAuditChain).toEqual({ service: 'cases', intact: true, breaks: [], next: null });
});

test('the service itself cannot rewrite its records', async () => {
  expect(new Set(Object.values(await rewriteRecords((sql) => story.runtime.orm.em.fork().execute(sql))))).toEqual(
    new Set(['42501']),
  );
});
