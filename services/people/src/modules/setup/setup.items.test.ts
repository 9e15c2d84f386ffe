import { expect, test } from '@jest/globals';
import { findingsOf, isDone, LINE_CODES, type SetupFacts } from './setup.items.js';

const complete: SetupFacts = {
  director: { held: true },
  officeStaff: 2,
  unconfirmedUnits: [],
  lines: LINE_CODES.length,
  linesWithout: [],
  conveners: Array.from({ length: 6 }, (_, index) => ({ title: `召集人${index}`, held: true })),
  members: Array.from({ length: 17 }, (_, index) => ({ name: `单位${index}`, held: true })),
  unitsWithDuties: 3,
  unitsWithoutDuties: [],
  coverage: { gaps: [], members: Array.from({ length: 17 }) as never, communities: [{ grids: [{}] }] as never },
};
const lacking = (facts: Partial<SetupFacts>, confirmed: string[] = []) =>
  findingsOf({ ...complete, ...facts }, new Set(confirmed))
    .filter((one) => !isDone(one))
    .map(({ item, lacking: names }) => [item, names]);
const HAND = ['FOUNDING_PAPER', 'CHART_CONFIRMED', 'KICK_OFF', 'FIRST_CONFERENCE'];

test.each<[string, Partial<SetupFacts>, string[], [string, string[]][]]>([
  ['everything there and confirmed', {}, HAND, []],
  ['nothing confirmed by hand', {}, [], HAND.map((item) => [item, []])],
  ['no director', { director: { held: false } }, HAND, [['DIRECTOR_HELD', []]]],
  ['nobody in the office', { officeStaff: 0 }, HAND, [['OFFICE_STAFFED', []]]],
  ['a line without a leader', { linesWithout: ['05'] }, HAND, [['LINES_LED', ['05']]]],
  [
    'a vacant convener',
    { conveners: complete.conveners.with(2, { title: '人大工委主任', held: false }) },
    HAND,
    [['CONVENERS_SEATED', ['人大工委主任']]],
  ],
  ['a seat less than the notice names', { members: complete.members.slice(1) }, HAND, [['MEMBERS_SEATED', []]]],
  [
    'a name that nobody has confirmed',
    { unconfirmedUnits: ['公共服务办公室'] },
    HAND,
    [['UNITS_CONFIRMED', ['公共服务办公室']]],
  ],
  ['a unit without published duties', { unitsWithoutDuties: ['司法所'] }, HAND, [['DUTIES_PUBLISHED', ['司法所']]]],
])('the checklist with %s', (_, facts, confirmed, expected) => {
  expect(lacking(facts, confirmed)).toEqual(expected);
});
