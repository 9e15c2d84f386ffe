import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { UNIT, type Name } from '@lianxi/service-kit/testing';
import { lists, openWorld, PNG, small, type Row, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const seen = (row: Row) => ({ id: row.id, version: row.version });
const now = async (row: Row, name: Name = 'director') => (await world.read(world.who(name), row.id))!;
const verb = (name: Name, mutation: string, type: string, row: Row, more: object = {}) =>
  world.does(world.who(name), mutation, type, { ...seen(row), ...more });
const reason = { reason: '牵涉多户，本级无法解决，请予办理' };

/** Matters in each state that a clock runs in. */
const inGrid = () => world.register(world.who('grid-0101'), small);
const inCommunity = () => world.register(world.who('clerk-01'), small);
const inTriage = () => world.register(world.who('office1'), { communityId: UNIT.community1 });
const dispatched = async () =>
  verb('office1', 'dispatchCase', 'DispatchCaseInput', await inTriage(), {
    leadUnitId: UNIT.publicOffice,
    dueOn: '2026-04-10',
  });
const handled = async () => verb('dept-public', 'acknowledgeCase', 'CaseVerbInput', await dispatched());
const objected = async () => verb('dept-public', 'objectCase', 'CaseReasonInput', await dispatched(), reason);
async function contact(row: Row, name: Name) {
  const { fileId } = await world.who(name).upload('现场.png', PNG);
  await world.does(world.who(name), 'recordCase', 'RecordCaseInput', {
    id: row.id,
    type: 'CONTACT',
    content: '已上门联系',
    fileIds: [fileId],
  });
  return now(row);
}
async function ready(row: Row, name: Name, lister: Name) {
  const listed = await verb(lister, 'editListsCase', 'EditListsInput', await contact(row, name), {
    ...lists,
    tasks: [{ content: '组织现场查勘' }],
    dueOn: null,
  });
  await setDue(listed, null);
  return verb(lister, 'editListsCase', 'EditListsInput', await now(listed), { ...lists, tasks: [{ content: '查勘' }] });
}
const closing = { resultText: '已修好', resolution: 'RESOLVED' };

/** Every clock of the case that runs is due on a day, or has no due date. */
async function setDue(row: Row, day: string | null) {
  const em = world.story.runtime.orm.em.fork();
  await em.execute('update case_clock set due_on = ? where case_id = ? and stopped_at is null', [day, row.id]);
}

interface Clock {
  kind: string;
  light: string;
  late: boolean | null;
  lightAtEnd: string | null;
}
async function clocks(row: Row): Promise<Clock[]> {
  const { case: found } = await world
    .who('director')
    .ask<{ case: { clocks: Clock[] } }>(
      'query ($id: ID!) { case(id: $id) { clocks { kind light late lightAtEnd } } }',
      {
        id: row.id,
      },
    );
  return found.clocks;
}

/** Verb by verb: how a matter comes before it, the verb, and which clocks it ends as done or cancelled. */
const TABLE: [string, () => Promise<Row>, (row: Row) => Promise<unknown>, Record<string, 'DONE' | 'CANCELLED'>][] = [
  ['a contact in the grid', inGrid, (row) => contact(row, 'grid-0101'), { GRID_FIRST_CONTACT: 'DONE' }],
  [
    'escalate from the grid',
    inGrid,
    (row) => verb('grid-0101', 'escalateCase', 'CaseReasonInput', row, reason),
    { GRID_FIRST_CONTACT: 'CANCELLED', GRID_SETTLE: 'CANCELLED' },
  ],
  [
    'close in the grid',
    async () => contact(await inGrid(), 'grid-0101'),
    (row) => verb('grid-0101', 'closeCase', 'CloseCaseInput', row, closing),
    { GRID_SETTLE: 'DONE' },
  ],
  [
    'return to the grid',
    async () => verb('grid-0101', 'escalateCase', 'CaseReasonInput', await inGrid(), reason),
    (row) => verb('secretary-01', 'returnCase', 'CaseReasonInput', row, reason),
    { COMMUNITY_SETTLE: 'CANCELLED' },
  ],
  [
    'escalate from the community',
    async () => {
      const row = await contact(await inCommunity(), 'clerk-01');
      return verb('secretary-01', 'editListsCase', 'EditListsInput', row, { tasks: [{ content: '查勘' }] });
    },
    (row) => verb('secretary-01', 'escalateCase', 'CaseReasonInput', row, reason),
    { COMMUNITY_SETTLE: 'CANCELLED' },
  ],
  [
    'close in the community',
    async () => ready(await inCommunity(), 'clerk-01', 'secretary-01'),
    (row) => verb('secretary-01', 'closeCase', 'CloseCaseInput', row, closing),
    { COMMUNITY_SETTLE: 'DONE' },
  ],
  [
    'return to the community',
    inTriage,
    (row) => verb('office1', 'returnCase', 'CaseReasonInput', row, reason),
    { SUBDISTRICT_TRIAGE: 'DONE' },
  ],
  [
    'dispatch',
    inTriage,
    (row) =>
      verb('office1', 'dispatchCase', 'DispatchCaseInput', row, { leadUnitId: UNIT.justice, dueOn: '2026-04-10' }),
    { SUBDISTRICT_TRIAGE: 'DONE' },
  ],
  [
    'acknowledge',
    dispatched,
    (row) => verb('dept-public', 'acknowledgeCase', 'CaseVerbInput', row),
    { OBJECT_5WD: 'DONE' },
  ],
  [
    'agree to an objection',
    objected,
    (row) =>
      verb('director', 'decideObjectionCase', 'DecideObjectionInput', row, { agreed: true, decision: '同意改派' }),
    { HANDLING_DUE: 'CANCELLED' },
  ],
  [
    'refuse an objection',
    objected,
    (row) =>
      verb('director', 'decideObjectionCase', 'DecideObjectionInput', row, { agreed: false, decision: '仍由你办办理' }),
    {},
  ],
  [
    'name the unit that leads',
    handled,
    (row) =>
      verb('director', 'nameAccusedCase', 'NameAccusedInput', row, {
        accusedUnitId: UNIT.publicOffice,
        accusation: false,
      }),
    { HANDLING_DUE: 'CANCELLED' },
  ],
  [
    'find that it is an accusation',
    handled,
    (row) =>
      world.who('office1').tries('mutation ($i: NameAccusedInput!) { nameAccusedCase(input: $i) { id } }', {
        i: { ...seen(row), accusedUnitId: UNIT.police, accusation: true },
      }),
    { HANDLING_DUE: 'CANCELLED' },
  ],
  [
    'close at the sub-district',
    async () => {
      const row = await ready(await handled(), 'dept-public', 'dept-public');
      return verb('dept-public', 'proposeClosingCase', 'CloseCaseInput', row, closing);
    },
    (row) => verb('office1', 'closeCase', 'CloseCaseInput', row, closing),
    { HANDLING_DUE: 'DONE' },
  ],
];

const DUE = [
  ['overdue', '2026-03-13', 'DONE_LATE', true, 'RED'],
  ['in time', '2026-12-31', 'DONE_ON_TIME', false, 'GREEN'],
  ['without a due date', null, 'DONE_UNMEASURED', null, 'OPEN'],
] as const;

test.each(TABLE.flatMap((line) => DUE.map((due) => [line[0], due[0], line, due] as const)))(
  '%s, %s: what ends says how, and what runs on is untouched',
  async (_, __, [, prepare, act, ends], [, day, done, late, lightAtEnd]) => {
    const row = await prepare();
    const running = new Set((await clocks(row)).filter((one) => one.lightAtEnd === null).map(({ kind }) => kind));
    expect([...running]).toEqual(expect.arrayContaining(Object.keys(ends)));
    await setDue(row, day);
    await act(row);
    const after = await clocks(row);
    for (const [kind, end] of Object.entries(ends))
      expect(after.find((one) => one.kind === kind && one.lightAtEnd !== null)).toEqual({
        kind,
        light: end === 'DONE' ? done : 'CANCELLED',
        late,
        lightAtEnd,
      });
    for (const kind of running)
      if (!(kind in ends)) expect(after.find((one) => one.kind === kind)!.lightAtEnd).toBeNull();
  },
);
