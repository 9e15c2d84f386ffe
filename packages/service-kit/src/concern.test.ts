import { describe, expect, test } from '@jest/globals';
import { accusesUnit, concerns, NO_CONCERN, unconcerned, type Concern } from './concern.js';
import { matches } from './match.js';
import { SYSTEM, type Viewer } from './viewer.js';

const row = (more: Partial<Concern> = {}): Concern => ({ ...NO_CONCERN, recusedPersonIds: [], ...more });
const viewer = (more: Partial<Viewer> = {}): Viewer => ({
  ...SYSTEM,
  kind: 'person',
  personId: 'me',
  unitId: 'office',
  unitPath: 'zone/sub/office',
  standsIn: ['zone/sub/office'],
  ...more,
});
const station = { accusedUnitId: 'station', accusedUnitPath: 'zone/sub/station' };

describe('whom a matter concerns', () => {
  test.each<[string, Viewer, Concern, boolean]>([
    ['nobody by a plain matter', viewer(), row(), false],
    [
      'the unit complained of',
      viewer({ unitId: 'station', unitPath: 'zone/sub/station', standsIn: ['zone/sub/station'] }),
      row(station),
      true,
    ],
    [
      'a unit under it',
      viewer({ unitId: 'squad', unitPath: 'zone/sub/station/squad', standsIn: [] }),
      row(station),
      true,
    ],
    [
      'the unit after it moved',
      viewer({ unitId: 'station', unitPath: 'zone/sub/moved', standsIn: ['zone/sub/moved'] }),
      row(station),
      true,
    ],
    [
      'not one whose code begins alike',
      viewer({ unitPath: 'zone/sub/station2', standsIn: ['zone/sub/station2'] }),
      row(station),
      false,
    ],
    [
      'not the unit above',
      viewer({ unitId: 'sub', unitPath: 'zone/sub', standsIn: ['zone/sub'] }),
      row(station),
      false,
    ],
    [
      'a second post in the unit complained of',
      viewer({ standsIn: ['zone/sub/office', 'zone/sub/station'] }),
      row(station),
      true,
    ],
    ['a second post under it', viewer({ standsIn: ['zone/sub/station/squad'] }), row(station), true],
    ['the person complained of', viewer(), row({ accusedPersonId: 'me' }), true],
    ['not another person', viewer(), row({ accusedPersonId: 'you' }), false],
    ['who stepped aside', viewer(), row({ recusedPersonIds: ['you', 'me'] }), true],
    ['not who did not', viewer(), row({ recusedPersonIds: ['you'] }), false],
    [
      'no machine by a person',
      viewer({ kind: 'machine', personId: null, unitPath: 'zone', standsIn: [] }),
      row({ accusedPersonId: 'me', recusedPersonIds: ['me'] }),
      false,
    ],
  ])('%s', (_, who, matter, concerned) => {
    expect([concerns(matter, who), matches(unconcerned(who), matter)]).toEqual([concerned, !concerned]);
  });

  test('a unit that may not handle it', () => {
    expect(
      [
        { id: 'station', path: 'zone/moved' },
        { id: 'squad', path: 'zone/sub/station/squad' },
        { id: 'other', path: 'zone/sub/station2' },
        { id: 'sub', path: 'zone/sub' },
      ].map((unit) => accusesUnit(station, unit)),
    ).toEqual([true, true, false, false]);
    expect(accusesUnit(row(), { id: null, path: null })).toBe(false);
  });
});
