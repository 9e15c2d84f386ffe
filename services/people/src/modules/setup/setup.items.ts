import type { CoverageReport } from '../coverage/coverage.types.js';

/** The four steps of R-040, in its order. */
export const STEPS = ['ESTABLISH', 'ARRANGE', 'FILL', 'MOBILISE'] as const;
export type Step = (typeof STEPS)[number];

/** Facts that the derived items are read from; all of one day. */
export interface SetupFacts {
  /** Names of units and posts; none of people. */
  director: { held: boolean };
  officeStaff: number;
  unconfirmedUnits: string[];
  /** Level-1 codes without a leader in charge. */
  linesWithout: string[];
  lines: number;
  conveners: { title: string; held: boolean }[];
  members: { name: string; held: boolean }[];
  unitsWithoutDuties: string[];
  unitsWithDuties: number;
  coverage: Pick<CoverageReport, 'gaps' | 'members' | 'communities'>;
}

export interface SetupFinding {
  step: Step;
  item: string;
  /** Confirmed by hand, not derived from facts. */
  byHand: boolean;
  have: number;
  need: number;
  /** What is lacking, by name. */
  lacking: string[];
}

/** Member units that the notice names, the communities among them. */
export const MEMBER_UNITS = 17;
const CONVENER_SEATS = 6;
/** Lines of domain §3.2 that somebody has to be in charge of. */
export const LINE_CODES = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));

/**
 * Items that a document proves and no fact of the platform: the setting-up paper, the confirmed chart, the
 * mobilisation, the first conference.
 */
export const HAND_ITEMS: Record<string, Step> = {
  FOUNDING_PAPER: 'ESTABLISH',
  CHART_CONFIRMED: 'ARRANGE',
  KICK_OFF: 'MOBILISE',
  FIRST_CONFERENCE: 'MOBILISE',
};

/** The checklist from the facts of a day and the items confirmed by hand; pure. */
export function findingsOf(facts: SetupFacts, confirmed: ReadonlySet<string>): SetupFinding[] {
  const hand = (item: string): SetupFinding => ({
    step: HAND_ITEMS[item]!,
    item,
    byHand: true,
    have: confirmed.has(item) ? 1 : 0,
    need: 1,
    lacking: [],
  });
  const derived = (
    step: Step,
    item: string,
    need: number,
    lacking: string[],
    have = need - lacking.length,
  ): SetupFinding => ({ step, item, byHand: false, have: Math.max(0, have), need, lacking });
  const { gaps, members, communities } = facts.coverage;
  const grids = communities.flatMap((one) => one.grids);
  const named = (kind: string) =>
    gaps.filter((gap) => gap.kind === kind).map(({ unit, grid }) => grid?.name ?? unit.name);
  const [empty, vacant] = [facts.conveners.filter(({ held }) => !held), facts.members.filter(({ held }) => !held)];
  return [
    hand('FOUNDING_PAPER'),
    derived('ESTABLISH', 'DIRECTOR_HELD', 1, [], facts.director.held ? 1 : 0),
    derived('ESTABLISH', 'OFFICE_STAFFED', 1, [], Math.min(1, facts.officeStaff)),
    derived(
      'ARRANGE',
      'UNITS_CONFIRMED',
      Math.max(1, facts.unconfirmedUnits.length),
      facts.unconfirmedUnits,
      facts.unconfirmedUnits.length > 0 ? 0 : 1,
    ),
    derived('ARRANGE', 'LINES_LED', facts.lines, facts.linesWithout),
    derived('ARRANGE', 'COMMUNITIES_LED', communities.length, named('NO_SECRETARY')),
    derived('ARRANGE', 'GRIDS_WORKED', grids.length, named('NO_WORKER')),
    hand('CHART_CONFIRMED'),
    derived(
      'FILL',
      'CONVENERS_SEATED',
      Math.max(CONVENER_SEATS, facts.conveners.length),
      empty.map(({ title }) => title),
      facts.conveners.length - empty.length,
    ),
    derived(
      'FILL',
      'MEMBERS_SEATED',
      Math.max(MEMBER_UNITS, facts.members.length),
      vacant.map(({ name }) => name),
      facts.members.length - vacant.length,
    ),
    derived('FILL', 'LIAISONS_NAMED', members.length, named('NO_LIAISON')),
    derived('FILL', 'ACCOUNTS_OPEN', members.length, named('NO_ACCOUNT')),
    derived(
      'MOBILISE',
      'DUTIES_PUBLISHED',
      facts.unitsWithDuties + facts.unitsWithoutDuties.length,
      facts.unitsWithoutDuties,
    ),
    hand('KICK_OFF'),
    hand('FIRST_CONFERENCE'),
  ];
}

export const isDone = ({ have, need }: SetupFinding): boolean => have >= need;
