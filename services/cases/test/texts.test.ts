import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { brokenParts, MACHINE, oddText, textsTaken, type Actor } from '@lianxi/service-kit/testing';
import { casesService } from '../src/definition.js';
import { leak, openWorld, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const READERS = ['office1', 'director', 'chief', 'secretary-01', 'clerk-01', 'cadre-01', 'district'] as const;
const readers = (): [string, Actor][] => [
  ...READERS.map((name): [string, Actor] => [name, world.who(name)]),
  ['machine', world.story.as(MACHINE)],
];

test('no text that the graph takes holds a sign that no paper can hold; the refusal names field and sign', async () => {
  const { texts, unrefused } = await textsTaken(casesService, world.story);
  expect(unrefused).toEqual([]);
  expect(texts).toEqual(expect.arrayContaining(['registerCase.input.summary', 'editListsCase.input.tasks.content']));
  const [refusal] = (
    await world
      .who('grid-0101')
      .tries('mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { caseNo } }', {
        input: { categoryCode: '080501', summary: '甲\uFFFE乙', appealContent: '甲\uFFFE乙', partyName: '示范甲' },
      })
  ).errors;
  expect(refusal).toMatchObject({
    message: '“摘要”中有不能使用的字符（U+FFFE），请删去后重试',
    extensions: { code: 'TEXT_SIGN_REFUSED', params: { field: 'summary', sign: 'U+FFFE' } },
  });
});

/** What a reader of any kind asks of a case. */
const TEXTS = `caseNo summary appealContent progress resultText remark categoryLabel party { name phone address }
  threeLists { appealContent classification responsiblePerson tasks { content standard } } records { content }
  history { reason }`;

describe('any text in any field', () => {
  const written: { id: string; caseNo: string }[] = [];
  beforeAll(async () => {
    const clerk = world.who('clerk-01');
    for (const [summary, text, name, address] of fc.sample(
      fc.tuple(oddText(60), oddText(300), oddText(20), oddText(60)),
      { numRuns: 30, seed: 22 },
    )) {
      const said = `${text}${name}，${address}`;
      const made = await clerk.tries(
        'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id caseNo version } }',
        { input: { ...leak, summary, appealContent: said, partyName: name, partyAddress: address, remark: said } },
      );
      const row = (made.data as { registerCase: { id: string; caseNo: string; version: number } } | null)?.registerCase;
      // nothing but blanks says nothing
      if (!row) {
        expect(made.codes).toEqual(['SUMMARY_REQUIRED']);
        continue;
      }
      const { codes } = await world
        .who('secretary-01')
        .tries('mutation ($input: EditListsInput!) { editListsCase(input: $input) { id } }', {
          input: { id: row.id, version: row.version, classification: said, tasks: [{ content: `1.${said}` }] },
        });
      expect(codes).toEqual([]);
      written.push(row);
    }
    for (const partyPhone of ['0475-8212345', '0475-8212345转801', '(0475)8212346'])
      written.push(await world.register(clerk, { partyPhone, partyAddress: '5-2-301', appealContent: '住5-2-301' }));
  }, 120_000);

  test('is read by everybody at every door, masked or not', async () => {
    expect(written.length).toBeGreaterThan(25);
    for (const [name, actor] of readers()) {
      const list = await actor.tries(
        `{ cases(first: 100) { edges { node { ${TEXTS} } } } casesWork { items { title } } }`,
        {},
      );
      expect([name, list.codes]).toEqual([name, []]);
      for (const { id, caseNo } of written) {
        const one = await actor.tries(
          `query ($id: ID!, $r: [_Any!]!, $s: String) { case(id: $id) { ${TEXTS} }
            _entities(representations: $r) { ... on Case { ${TEXTS} } }
            cases(filter: { search: $s }) { totalCount } }`,
          { id, r: [{ __typename: 'Case', id }], s: caseNo },
        );
        expect([name, caseNo, one.codes]).toEqual([name, caseNo, []]);
      }
    }
  }, 120_000);

  test('stands in the ledger of everybody who exports one, and a strict parser reads it', async () => {
    for (const name of ['office1', 'secretary-01', 'district'] as const) {
      answerLedger(await ledgerNodes(world.who(name)));
      const response = await world.who(name).takes('/export/ledger.xlsx?purpose=%E6%A0%B8%E5%AF%B9');
      expect([name, response.status]).toEqual([name, 200]);
      expect(brokenParts(Buffer.from(await response.arrayBuffer()))).toEqual([]);
    }
    world.story.answerAsk(null);
  }, 120_000);
});

/** The nodes of the ledger as this service answers them to a reader. */
const ledgerNodes = async (actor: Actor) =>
  (
    await actor.ask<{ cases: { edges: { node: object }[] } }>(
      `{ cases(first: 100) { edges { node { ${TEXTS} registeredOn channel peopleCount currentLevel state light dueOn closedOn
        resolution } } } }`,
    )
  ).cases.edges.map(({ node }) => node);

/** Answers the export as the gateway would, with names of the other nouns. */
function answerLedger(nodes: object[]): void {
  const names = { community: null, grid: null, leadUnit: null, coUnits: [], firstResponsible: null, caseLeader: null };
  world.story.answerAsk(() => ({
    cases: {
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: nodes.map((node) => ({ node: { ...node, ...names } })),
    },
  }));
}

test('a case is found however its number or its words are typed', async () => {
  const { caseNo } = await world.register(world.who('clerk-01'), { summary: 'Ａ座⾦都 渗漏' });
  const found = async (search: string) =>
    (
      await world
        .who('office1')
        .ask<{ cases: { totalCount: number } }>('query ($s: String) { cases(filter: { search: $s }) { totalCount } }', {
          s: search,
        })
    ).cases.totalCount;
  const wide = caseNo.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  for (const typed of [
    caseNo,
    wide,
    caseNo.toLowerCase(),
    `XC ${caseNo.slice(2)}`,
    `\u202D${caseNo}\u202C`,
    ` ${caseNo}\n`,
    '金都',
    '⾦都',
    'Ａ座',
    '金都\u200B 渗漏',
  ])
    expect([typed, await found(typed)]).toEqual([typed, 1]);
  expect(await found('100%没有')).toBe(0);
});
