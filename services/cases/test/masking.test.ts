import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MACHINE, UNIT } from '@lianxi/service-kit/testing';
import { leak, lists, openWorld, PNG, small, type World } from './support.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.story.end());

const TEXTS = `query ($id: ID!) { case(id: $id) { summary appealContent progress resultText remark threeLists { appealContent
    classification responsiblePerson tasks { content standard } } records { content } accusedUnit { id } } }`;
const UNMASK = 'mutation ($input: UnmaskCaseInput!) { unmaskCase(input: $input) { name phone address } }';
const PERSONAL = ['欧阳丽', '13800000001', '138-0000-0001', '150202199001011236', '0475-8212345', '2号楼1单元601'];
const said = '与欧阳丽（电话13800000001，身份证150202199001011236，座机0475-8212345）在2号楼1单元601面谈';

test('who reads masked gets the texts without the person concerned, her numbers and her door; who works at the matter reads what is masked by the mask of its field', async () => {
  const { who, register, does, story } = world;
  let row = await register(who('clerk-01'), {
    summary: '欧阳丽家渗水',
    appealContent: said,
    remark: `备注：${said}`,
    accusedUnitId: UNIT.publicOffice,
  });
  await does(who('clerk-01'), 'recordCase', 'RecordCaseInput', {
    id: row.id,
    type: 'CONTACT',
    content: said,
    fileIds: [(await who('clerk-01').upload('现场.png', PNG)).fileId],
  });
  row = await does(who('secretary-01'), 'editListsCase', 'EditListsInput', {
    ...lists,
    id: row.id,
    version: row.version,
    classification: said,
    responsibleUnitId: UNIT.serviceCentre,
    tasks: [{ content: `联系欧阳丽 138-0000-0001`, standard: said, dueOn: '2026-03-20' }],
  });
  await does(who('secretary-01'), 'closeCase', 'CloseCaseInput', {
    id: row.id,
    version: row.version,
    resultText: said,
  });
  const texts = async (actor: ReturnType<typeof who>) =>
    (await actor.ask<{ case: Record<string, unknown> }>(TEXTS, { id: row.id })).case;
  // who works at the matter reads masked too, until a purpose is stated
  const worked = await texts(who('office1'));
  for (const value of PERSONAL) expect(JSON.stringify(worked)).not.toContain(value);
  const shown = '与欧*丽（电话138****0001，身份证150***********1236，座机047****2345）在***面谈';
  expect(worked).toMatchObject({
    summary: '欧*丽家渗水',
    appealContent: shown,
    progress: shown,
    resultText: shown,
    records: [{ content: shown }],
    accusedUnit: null,
  });
  expect((await texts(who('director')))['accusedUnit']).toEqual({ id: UNIT.publicOffice });
  for (const actor of [who('district'), who('cadre-01'), story.as(MACHINE)]) {
    const masked = await texts(actor);
    for (const value of PERSONAL) expect(JSON.stringify(masked)).not.toContain(value);
    const told = '与***（电话***，身份证***，座机***）在***面谈';
    expect(masked).toMatchObject({
      summary: '***家渗水',
      appealContent: told,
      progress: told,
      resultText: told,
      remark: `备注：${told}`,
      records: [],
      accusedUnit: null,
    });
    expect(masked['threeLists']).toEqual({
      appealContent: told,
      classification: told,
      responsiblePerson: lists.responsiblePerson,
      tasks: [{ content: '联系*** ***', standard: told }],
    });
  }
  const list = await who('district').ask<object>('{ cases { edges { node { summary progress } } } }');
  const entity = await who('district').ask<object>(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { summary progress } } }',
    { r: [{ __typename: 'Case', id: row.id }] },
  );
  for (const value of PERSONAL) expect(JSON.stringify([list, entity])).not.toContain(value);
});

test('unmasking shows what the role may see, and the audit says what was shown: a grid worker never gets the address', async () => {
  const { who, register, does, story } = world;
  const row = await register(who('grid-0101'), small);
  const unmask = async (name: Parameters<typeof who>[0]) =>
    (await who(name).ask<{ unmaskCase: object }>(UNMASK, { input: { id: row.id, purpose: '上门回访' } })).unmaskCase;
  expect(await unmask('grid-0101')).toEqual({ name: leak.partyName, phone: leak.partyPhone, address: null });
  await does(who('grid-0101'), 'escalateCase', 'CaseReasonInput', {
    id: row.id,
    version: row.version,
    reason: '需社区协调',
  });
  expect(await unmask('grid-0101')).toEqual({ name: leak.partyName, phone: leak.partyPhone, address: null });
  expect(await unmask('clerk-01')).toEqual({
    name: leak.partyName,
    phone: leak.partyPhone,
    address: leak.partyAddress,
  });
  for (const name of ['cadre-01', 'district'] as const)
    expect((await who(name).tries(UNMASK, { input: { id: row.id, purpose: '核对' } })).codes).toEqual(['FORBIDDEN']);
  expect((await who('office1').tries(UNMASK, { input: { id: row.id, purpose: '长'.repeat(201) } })).codes).toEqual([
    'BAD_INPUT',
  ]);
  const audits = await story.runtime.orm.em
    .fork()
    .execute<{ details: { fields: string[] } }[]>(
      "select details from audit where what = 'case.unmask' and object_id = ? order by at",
      [row.id],
    );
  expect(audits.map((entry) => entry.details.fields)).toEqual([
    ['partyName', 'partyPhone'],
    ['partyName', 'partyPhone'],
    ['partyName', 'partyPhone', 'partyAddress'],
  ]);
});
