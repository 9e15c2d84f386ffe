import {
  DomainError,
  orgFacts,
  readExisting,
  readPage,
  sha256,
  viewerOf,
  type Blocker,
  type Ctx,
  type IsoDate,
  type Noun,
  type PageArgs,
} from '@lianxi/service-kit';
import { draw, hashOf, inOrder, Stratum, type Candidate, type Drawn } from './draw.js';
import { CheckState, type QuarterlyCheck } from './quarterly-check.entity.js';
import { quarterlyCheck, seesDetail } from './quarterly-check.policy.js';

/** Checks within the viewer's rows, the latest quarter first. */
export const listChecks = (ctx: Ctx, args: PageArgs) =>
  readPage(ctx, quarterlyCheck, { ...args, sort: [{ field: 'quarter', direction: 'desc' }] });

/**
 * The member units of a sub-district on a day, in the published order, without those that organise the draw: the joint
 * office, the unit that hosts it and what that unit belongs to (in the notice 综合信访维稳股 of 平安建设办公室), so 5 and 11 remain
 * (domain §4.4 S2).
 */
export async function eligibleUnits(
  ctx: Ctx,
  areaPath: string,
  on: IsoDate,
): Promise<{ eligible: Candidate[]; organiserUnitIds: string[] }> {
  const units = new Map(
    (await orgFacts(ctx, 'unit', on, { area: areaPath }))
      .filter((unit) => unit.path !== areaPath)
      .map((unit) => [unit.id, unit]),
  );
  const members = new Set(
    (await orgFacts(ctx, 'seat', on, { code: 'MEMBER_UNIT', unitId: [...units.keys()] })).map((seat) => seat.unitId),
  );
  const organisers = new Set<string>();
  for (const office of units.values()) {
    if (office.unitKind !== 'JOINT_OFFICE') continue;
    organisers.add(office.id);
    // The sub-district itself is not among `units`, so the walk ends below it.
    for (
      let host = units.get(office.hostedById ?? '');
      host && !organisers.has(host.id);
      host = units.get(host.parentId ?? '')
    )
      organisers.add(host.id);
  }
  const eligible = [...units.values()]
    .filter((unit) => members.has(unit.id) && !organisers.has(unit.id))
    .map((unit): Candidate => ({
      unitId: unit.id,
      stratum: unit.unitKind === 'COMMUNITY' ? Stratum.COMMUNITY : Stratum.DEPARTMENT,
      code: unit.code,
      name: unit.name,
    }));
  return { eligible: inOrder(eligible), organiserUnitIds: [...organisers] };
}

/**
 * True when the person organises the draw in any post held on a day: in one of the organising units, or in the office
 * director's seat.
 */
export async function organisesInAnyPost(
  ctx: Ctx,
  personId: string,
  organiserUnitIds: readonly string[],
  on: IsoDate,
): Promise<boolean> {
  const held = (await orgFacts(ctx, 'assignment', on, { personId })).map((assignment) => assignment.postId);
  const director = await orgFacts(ctx, 'seat', on, { code: 'OFFICE_DIRECTOR', postId: held });
  const posts = await orgFacts(ctx, 'post', on, { id: held });
  return director.length > 0 || posts.some((post) => organiserUnitIds.includes(post.unitId));
}

/** A check with what only other posts tell: who organises the draw in any post is no witness (domain §5.1). */
export const offeredCheck: Noun<QuarterlyCheck, 'witness' | 'draw'> = {
  ...quarterlyCheck,
  lacks: { witness: lacksDistance },
};

/** What the viewer lacks to witness a check: an account in a post, and a distance to those who draw. */
export async function lacksDistance(ctx: Ctx, check: QuarterlyCheck): Promise<Blocker[]> {
  const { assignmentId, personId } = viewerOf(ctx);
  const near =
    !assignmentId || !personId || (await organisesInAnyPost(ctx, personId, check.organiserUnitIds, ctx.clock.today()));
  return near ? ['WITNESS_CONFLICT'] : [];
}

export const sizesOf = (check: QuarterlyCheck) => ({
  [Stratum.COMMUNITY]: check.communitySample,
  [Stratum.DEPARTMENT]: check.departmentSample,
});

export interface Replay {
  matches: boolean;
  algorithm: string;
  seed: string;
  eligible: Candidate[];
  result: Drawn[];
  hash: string;
}

/** Draws again from the stored seed and list. Pure: the same row always gives the same answer. */
export function replayOf(check: QuarterlyCheck): Replay {
  const { id: checkId, quarter, algorithm, eligible } = check;
  const [seed, witnessNumber, witnessCommitment] = [
    check.seed ?? '',
    check.witnessNumber ?? '',
    check.witnessCommitment ?? '',
  ];
  const result = draw(seed, eligible, sizesOf(check));
  const hash = hashOf({
    checkId,
    quarter,
    algorithm,
    seed,
    witnessCommitment,
    sizes: sizesOf(check),
    eligible,
    result,
  });
  const sealed = sha256(witnessNumber) === witnessCommitment && seed.endsWith(`/${witnessNumber}`);
  return { matches: hash === check.resultHash && sealed, algorithm, seed, eligible: inOrder(eligible), result, hash };
}

/** A unit of the list as the district reads it: by its code, which is all that a replay needs. */
const byCode = <C extends Candidate>(unit: C): C => ({ ...unit, name: unit.code });

/**
 * The draw of a check once more, for everybody who sees the check: auditor, conveners, office, witness, heads of all
 * units on the list, and the district by the units' codes (R-047).
 */
export async function replayDraw(ctx: Ctx, checkId: string): Promise<Replay> {
  const check = await readExisting(ctx, quarterlyCheck, checkId);
  if (check.state !== CheckState.DRAWN) throw new DomainError('WRONG_STATE', { state: check.state });
  const replay = replayOf(check);
  return seesDetail(viewerOf(ctx))
    ? replay
    : { ...replay, eligible: replay.eligible.map(byCode), result: replay.result.map(byCode) };
}
