import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claimsOf, personOf, postOf, UNIT, walkOffers, type Name, type VerbCall } from '@lianxi/service-kit/testing';
import { caseMachine } from '../src/modules/case/case.machine.js';
import { cases } from '../src/modules/case/case.policy.js';
import { lists, openWorld, PNG, small, type Row, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const ROLES: Name[] = [
  'chief',
  'head',
  'director',
  'office1',
  'lead-build',
  'dept-public',
  'handler-public',
  'dept-safety',
  'secretary-01',
  'clerk-01',
  'grid-0101',
  'cadre-01',
  'district',
];
const seen = (row: Row) => ({ id: row.id, version: row.version });
const verb = (name: Name, mutation: string, type: string, row: Row, more: object = {}) =>
  world.does(world.who(name), mutation, type, { ...seen(row), ...more });
const reason = { reason: '牵涉多户，本级无法解决，请予办理' };
const triage = (input: object = {}) => world.register(world.who('office1'), { communityId: UNIT.community1, ...input });
const dispatched = async () =>
  verb('office1', 'dispatchCase', 'DispatchCaseInput', await triage(), {
    leadUnitId: UNIT.publicOffice,
    dueOn: '2026-04-10',
  });
const handled = async () => verb('handler-public', 'acknowledgeCase', 'CaseVerbInput', await dispatched());
async function contacted(row: Row, name: Name) {
  const { fileId } = await world.who(name).upload('现场.png', PNG);
  await world.does(world.who(name), 'recordCase', 'RecordCaseInput', {
    id: row.id,
    type: 'CONTACT',
    content: '已上门联系',
    fileIds: [fileId],
  });
  return (await world.read(world.who('director'), row.id))!;
}
async function proposed() {
  const row = await contacted(await handled(), 'handler-public');
  const listed = await verb('handler-public', 'editListsCase', 'EditListsInput', row, lists);
  return verb('handler-public', 'proposeClosingCase', 'CloseCaseInput', listed, { resultText: '已修好' });
}
const lead = (row: Row) => verb('office1', 'proposeLeaderCase', 'ProposeLeaderInput', row, { postId: postOf('head') });

/** Every state of a case, with what is complete in it and what is not. */
const OBJECTS: [string, () => Promise<Row>][] = [
  ['in a grid, nothing done', () => world.register(world.who('grid-0101'), small)],
  ['in a grid, settled', async () => contacted(await world.register(world.who('grid-0101'), small), 'grid-0101')],
  ['in a grid, it must be raised', async () => contacted(await world.register(world.who('grid-0101')), 'grid-0101')],
  ['in a community, nothing done', () => world.register(world.who('clerk-01'), small)],
  [
    'in a community, returnable and settled',
    async () => {
      const raised = await verb(
        'grid-0101',
        'escalateCase',
        'CaseReasonInput',
        await world.register(world.who('grid-0101'), small),
        reason,
      );
      return verb('secretary-01', 'editListsCase', 'EditListsInput', await contacted(raised, 'clerk-01'), {
        ...lists,
        tasks: [{ content: '查勘' }],
      });
    },
  ],
  ['in triage', () => triage()],
  ['in triage, its line has no leader', () => triage({ categoryCode: '090300' })],
  ['in triage, its community complained of', () => triage({ accusedUnitId: UNIT.community1 })],
  ['in triage, a leader proposed', async () => lead(await triage())],
  [
    'in triage, with a leader',
    async () => verb('chief', 'confirmLeaderCase', 'CaseVerbInput', await lead(await triage())),
  ],
  ['dispatched', dispatched],
  [
    'dispatched, too late to object',
    async () => {
      const row = await dispatched();
      await world.story.runtime.orm.em
        .fork()
        .execute("update case_clock set due_on = '2026-03-13' where case_id = ? and kind = 'OBJECT_5WD'", [row.id]);
      return row;
    },
  ],
  ['objected to', async () => verb('dept-public', 'objectCase', 'CaseReasonInput', await dispatched(), reason)],
  ['being handled', handled],
  ['proposed for closing', proposed],
  ['closed', async () => verb('office1', 'closeCase', 'CloseCaseInput', await proposed(), { resultText: '已修好' })],
  [
    'an accusation',
    async () => {
      await world.who('clerk-01').ask('mutation ($i: RegisterCaseInput!) { registerCase(input: $i) { id } }', {
        i: { ...small, purpose: 'ACCUSATION' },
      });
      const { cases: found } = await world
        .who('director')
        .ask<{ cases: { edges: { node: Row }[] } }>(
          '{ cases(first: 1, filter: { search: "XJ" }) { edges { node { id version } } } }',
        );
      return found.edges[0]!.node;
    },
  ],
];

const calls = (object: { id: string; version: number }, accusation = false): Record<string, VerbCall> => {
  const call = (mutation: string, type: string, more: object = {}): VerbCall => ({
    mutation,
    type,
    input: { ...object, ...more },
  });
  const appended = (mutation: string, type: string, more: object): VerbCall => ({
    mutation,
    type,
    input: { id: object.id, ...more },
  });
  return {
    takeUp: call('takeUpCase', 'CaseVerbInput'),
    record: appended('recordCase', 'RecordCaseInput', { type: 'NOTE', content: '已排期' }),
    escalate: call('escalateCase', 'CaseReasonInput', reason),
    return: call('returnCase', 'CaseReasonInput', reason),
    editLists: call('editListsCase', 'EditListsInput', { tasks: [{ content: '查勘' }] }),
    proposeLeader: call('proposeLeaderCase', 'ProposeLeaderInput', { postId: postOf('head') }),
    confirmLeader: call('confirmLeaderCase', 'CaseVerbInput'),
    dispatch: call('dispatchCase', 'DispatchCaseInput', { leadUnitId: UNIT.serviceCentre, dueOn: '2026-04-10' }),
    acknowledge: call('acknowledgeCase', 'CaseVerbInput'),
    object: call('objectCase', 'CaseReasonInput', reason),
    decideObjection: call('decideObjectionCase', 'DecideObjectionInput', { agreed: true, decision: '同意改派' }),
    proposeClosing: call('proposeClosingCase', 'CloseCaseInput', { resultText: '已修好' }),
    close: call('closeCase', 'CloseCaseInput', { resultText: '已修好' }),
    reopen: call('reopenCase', 'ReopenCaseInput', { reason: 'CHECK_FINDING', explanation: '抽查发现漏水依旧' }),
    assignHandler: call('assignHandlerCase', 'AssignHandlerInput', {
      assignmentId: claimsOf('handler-public-2').assignmentId,
    }),
    releaseLeader: call('releaseLeaderCase', 'CaseReasonInput', reason),
    nameAccused: call('nameAccusedCase', 'NameAccusedInput', { accusedUnitId: UNIT.police, accusation }),
    nameStaff: call('nameStaffCase', 'NameStaffInput', { personIds: [personOf('office1')] }),
    requestRecusal: appended('requestRecusalCase', 'RequestRecusalInput', { ground: 'KIN', reason: '系当事人近亲属' }),
    orderRecusal: appended('orderRecusalCase', 'OrderRecusalInput', {
      ground: 'KIN',
      reason: '系当事人近亲属',
      personId: personOf('dept-general'),
    }),
  };
};

test('the walk knows every verb of a case but registering, which has no object', () =>
  expect(['register', ...Object.keys(calls({ id: '', version: 1 }))].toSorted()).toEqual(
    Object.keys(caseMachine.verbs).toSorted(),
  ));

test.each(OBJECTS)('a case %s offers to every role exactly what it then does', async (what, make) => {
  const row = await make();
  const { differences, done } = await walkOffers(
    {
      story: world.story,
      noun: cases,
      field: 'case',
      actors: ROLES.map((name) => [name, world.who(name)] as const),
      tables: ['case', 'case_clock', 'handling_record', 'recusal', 'registration_receipt'],
      calls: (object) => calls(object, what === 'an accusation'),
    },
    row.id,
  );
  expect(differences).toEqual([]);
  expect(done).toBeGreaterThan(0);
});
