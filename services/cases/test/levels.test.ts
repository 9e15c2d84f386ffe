import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { postOf, UNIT, type Name } from '@lianxi/service-kit/testing';
import { lists, openWorld, PNG, small, type Row, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

/** One of each kind of post that moves matters; the rest have no verb that none of these has. */
const STAFF: Name[] = ['grid-0101', 'secretary-01', 'secretary-02', 'office1', 'director', 'dept-public'];

/** Every step that moves a matter, in the ways that lead to different places. */
const MOVES: { verb: string; mutation: string; type: string; input?: Record<string, unknown> }[] = [
  { verb: 'escalate', mutation: 'escalateCase', type: 'CaseReasonInput', input: { reason: '需上级协调处理' } },
  { verb: 'return', mutation: 'returnCase', type: 'CaseReasonInput', input: { reason: '请继续做好联系群众工作' } },
  {
    verb: 'dispatch',
    mutation: 'dispatchCase',
    type: 'DispatchCaseInput',
    input: { leadUnitId: UNIT.publicOffice, dueOn: '2026-04-10' },
  },
  {
    verb: 'dispatch',
    mutation: 'dispatchCase',
    type: 'DispatchCaseInput',
    input: { leadUnitId: UNIT.community2, dueOn: '2026-04-10' },
  },
  { verb: 'acknowledge', mutation: 'acknowledgeCase', type: 'CaseVerbInput' },
  { verb: 'object', mutation: 'objectCase', type: 'CaseReasonInput', input: { reason: '不属于我单位职责，请改派' } },
  {
    verb: 'decideObjection',
    mutation: 'decideObjectionCase',
    type: 'DecideObjectionInput',
    input: { agreed: true, decision: '同意' },
  },
  {
    verb: 'decideObjection',
    mutation: 'decideObjectionCase',
    type: 'DecideObjectionInput',
    input: { agreed: false, decision: '由你单位办理' },
  },
  { verb: 'close', mutation: 'closeCase', type: 'CloseCaseInput', input: { resultText: '已解决' } },
  {
    verb: 'reopen',
    mutation: 'reopenCase',
    type: 'ReopenCaseInput',
    input: { reason: 'REBOUNDED', explanation: '再次发生' },
  },
];

type Offers = Map<Name, Row>;
async function offersOf(id: string): Promise<Offers> {
  const rows = await Promise.all(STAFF.map(async (name) => [name, await world.read(world.who(name), id)] as const));
  return new Map(rows.filter((entry): entry is [Name, Row] => Boolean(entry[1]?.availableActions.length)));
}
const whoMay = (offers: Offers, verb: string) =>
  [...offers].find(([, row]) =>
    row.availableActions.some((action) => action.verb === verb && !action.blockedBy.length),
  )?.[0];

/**
 * Does what a place asks for before the matter may leave it: a contact with evidence, full lists, the proposal to
 * close.
 */
async function workAt(id: string): Promise<Offers> {
  let offers = await offersOf(id);
  const step = async (verb: string, mutation: string, type: string, input: Record<string, unknown>) => {
    const name = whoMay(offers, verb);
    if (!name) return;
    await world.does(world.who(name), mutation, type, { id, version: offers.get(name)!.version, ...input });
    offers = await offersOf(id);
  };
  const recorder = whoMay(offers, 'record');
  if (recorder) {
    const { fileId } = await world.who(recorder).upload('现场.png', PNG);
    await world.does(world.who(recorder), 'recordCase', 'RecordCaseInput', {
      id,
      type: 'CONTACT',
      content: '上门联系',
      fileIds: [fileId],
    });
    offers = await offersOf(id);
  }
  await step('editLists', 'editListsCase', 'EditListsInput', {
    ...lists,
    tasks: [{ content: '现场查勘' }],
    dueOn: '2026-03-25',
  });
  await step('proposeClosing', 'proposeClosingCase', 'CloseCaseInput', { resultText: '已解决' });
  return offers;
}

/** Walks a new matter along a path of moves. */
async function walk(path: readonly number[]): Promise<{ row: Row; offers: Offers }> {
  const { id } = await world.register(world.who('grid-0101'), small);
  let offers = await workAt(id);
  for (const index of path) {
    const { verb, mutation, type, input } = MOVES[index]!;
    const name = whoMay(offers, verb)!;
    await world.does(world.who(name), mutation, type, { id, version: offers.get(name)!.version, ...input });
    offers = await workAt(id);
  }
  return { row: [...offers.values()][0]!, offers };
}

test('wherever a matter can get, somebody has a verb, somebody is responsible, and the lead unit is known', async () => {
  const seen = new Map<string, number[]>();
  const queue: number[][] = [[]];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const { row, offers } = await walk(path);
    // Nobody with an open verb would leave no row at all.
    expect([
      path.map((index) => MOVES[index]!.verb),
      Boolean(row),
      MOVES.some(({ verb }) => whoMay(offers, verb)),
    ]).toEqual([expect.anything(), true, true]);
    const place = `${row.state} ${row.currentLevel} ${row.leadUnit!.id.slice(-2)}`;
    if (seen.has(place)) continue;
    seen.set(place, path);
    if (row.currentLevel !== 'GRID') expect([place, Boolean(row.firstResponsible)]).toEqual([place, true]);
    if (row.state === 'HANDLING') expect([place, row.currentLevel]).toEqual([place, 'SUBDISTRICT']);
    queue.push(...MOVES.flatMap(({ verb }, index) => (whoMay(offers, verb) ? [[...path, index]] : [])));
  }
  const places = [...new Set([...seen.keys()].map((place) => place.split(' ').slice(0, 2).join(' ')))].sort();
  expect(places).toEqual([
    'CLOSED COMMUNITY',
    'CLOSED GRID',
    'CLOSED SUBDISTRICT',
    'COMMUNITY_HANDLING COMMUNITY',
    'DISPATCHED SUBDISTRICT',
    'GRID_HANDLING GRID',
    'HANDLING SUBDISTRICT',
    'OBJECTION SUBDISTRICT',
    'SUBDISTRICT_TRIAGE SUBDISTRICT',
  ]);
}, 180_000);

test('a grid closes what is resolved, wholly or in part; nobody closes as rebounded', async () => {
  const { row } = await walk([]);
  for (const resolution of ['REBOUNDED', 'UNRESOLVED'])
    expect([
      resolution,
      await world.codes(world.who('grid-0101'), 'closeCase', 'CloseCaseInput', {
        id: row.id,
        version: row.version,
        resultText: '已解决',
        resolution,
      }),
    ]).toEqual([resolution, ['BAD_INPUT']]);
  const closed = await world.does(world.who('grid-0101'), 'closeCase', 'CloseCaseInput', {
    id: row.id,
    version: row.version,
    resultText: '部分解决',
    resolution: 'PARTIAL',
  });
  const raised = await walk([0]);
  expect(
    await world.codes(world.who('secretary-01'), 'closeCase', 'CloseCaseInput', {
      id: raised.row.id,
      version: raised.row.version,
      resultText: '已解决',
      resolution: 'REBOUNDED',
    }),
  ).toEqual(['BAD_INPUT']);

  const again = await world.does(world.who('director'), 'reopenCase', 'ReopenCaseInput', {
    id: closed.id,
    version: closed.version,
    reason: 'DISSATISFIED',
    explanation: '群众不满意',
  });
  expect(again).toMatchObject({
    state: 'HANDLING',
    currentLevel: 'SUBDISTRICT',
    resolution: 'PARTIAL',
    firstResponsible: { id: postOf('lead-build') },
    leadUnit: { id: UNIT.community1 },
    dueOn: '2026-04-15',
  });
  expect(again.threeLists.missing).not.toContain('caseLeader');
});
