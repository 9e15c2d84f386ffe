import { claimsOf, startStory, UNIT, ZONE_FACTS, type Actor, type Name, type Story } from '@lianxi/service-kit/testing';
import { casesService } from '../src/definition.js';

export interface Row {
  id: string;
  version: number;
  state: string;
  caseNo: string;
  currentLevel: string;
  mustEscalate: boolean;
  dueOn: string | null;
  firstResponsible: { id: string } | null;
  caseLeader: { id: string } | null;
  leadUnit: { id: string } | null;
  light: string;
  threeLists: { missing: string[] };
  availableActions: { verb: string; blockedBy: string[] }[];
  resolution: string;
}
const FIELDS =
  'id version state caseNo currentLevel mustEscalate dueOn light resolution firstResponsible { id } caseLeader { id } leadUnit { id } threeLists { missing } availableActions { verb blockedBy }';
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A matter that concerns three households, with a person concerned. */
export const leak = {
  categoryCode: '030602',
  summary: '2号楼屋面渗漏，三户受影响',
  appealContent: '2号楼顶层三户反映屋面防水层老化，连续降雨后卧室渗水。',
  householdCount: 3,
  peopleCount: 6,
  partyName: '欧阳丽',
  partyPhone: '13800000001',
  partyAddress: '2号楼1单元601',
  householdId: null,
};
/** One that a grid may settle by itself. */
export const small = { ...leak, householdCount: 1, peopleCount: 1 };
/** Three lists without a gap. */
export const lists = {
  classification: '住房类，房屋渗漏维修；属街道职责',
  tasks: [
    { content: '组织物业和维修单位现场查勘', dueOn: '2026-03-25' },
    { content: '动用维修资金修复防水层', standard: '闭水试验合格', dueOn: '2026-04-10' },
  ],
  responsibleUnitId: UNIT.publicOffice,
  responsiblePerson: '示范·宋佳',
  dueOn: '2026-04-10',
};

/** Whoever names somebody answers whether it is 检举控告; these stories mostly mean that it is none. */
export const answered = (input: Record<string, unknown>) =>
  input['accusedUnitId'] || input['accusedPersonId'] ? { accusation: false, ...input } : input;

export const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
export const verbs = (row: Row) => row.availableActions.map((action) => action.verb);
export const blockers = (row: Row, verb: string) =>
  row.availableActions.find((action) => action.verb === verb)?.blockedBy;

export interface World {
  story: Story;
  who(name: Name): Actor;
  register(actor: Actor, input?: Record<string, unknown>): Promise<Row>;
  does(actor: Actor, name: string, type: string, input: Record<string, unknown>): Promise<Row>;
  codes(actor: Actor, name: string, type: string, input: Record<string, unknown>): Promise<string[]>;
  read(actor: Actor, id: string): Promise<Row | null>;
}

/** The cases service in the test zone, and what its stories do all the time. */
export async function openWorld(clock = '2026-03-16T01:00:00Z'): Promise<World> {
  const story = await startStory(casesService, { facts: ZONE_FACTS, clock });
  const does: World['does'] = async (actor, name, type, input) =>
    (await actor.ask<Record<string, Row>>(mutation(name, type), { input }))[name]!;
  return {
    story,
    does,
    who: (name) => story.as(claimsOf(name)),
    register: (actor, input = {}) => does(actor, 'registerCase', 'RegisterCaseInput', { ...leak, ...answered(input) }),
    codes: async (actor, name, type, input) => (await actor.tries(mutation(name, type), { input })).codes,
    read: async (actor, id) =>
      (await actor.ask<{ case: Row | null }>(`query ($id: ID!) { case(id: $id) { ${FIELDS} } }`, { id })).case,
  };
}
