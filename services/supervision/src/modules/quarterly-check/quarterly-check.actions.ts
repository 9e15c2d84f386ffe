import { lineForm } from '@lianxi/contracts';
import { randomBytes } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  act,
  badInput,
  create,
  DomainError,
  forbidden,
  publishEvent,
  quarterOf,
  quarterRange,
  addDays,
  readOne,
  requireNothing,
  sha256,
  subdistrictPath,
  viewerOf,
  withEm,
  type Ctx,
} from '@lianxi/service-kit';
import { ALGORITHM, draw, hashOf, seedOf, Stratum } from './draw.js';
import { CheckState, type QuarterlyCheck } from './quarterly-check.entity.js';
import type {
  DrawQuarterlyCheckInput,
  PlanQuarterlyCheckInput,
  WitnessQuarterlyCheckInput,
} from './quarterly-check.inputs.js';
import { quarterlyCheck } from './quarterly-check.policy.js';
import { eligibleUnits, lacksDistance, sizesOf } from './quarterly-check.queries.js';

const between = (value: number, min: number, max: number) => Number.isInteger(value) && value >= min && value <= max;

/** The input with its texts trimmed, or `BAD_INPUT` with the field's name. */
function checkedPlan(ctx: Ctx, input: PlanQuarterlyCheckInput) {
  const current = quarterOf(ctx.clock.today());
  const quarter = input.quarter ?? current;
  if (![current, quarterOf(addDays(quarterRange(current).to, 1))].includes(quarter)) throw badInput('quarter');
  const templateItems = input.templateItems.map(({ text, maxScore }) => ({ text: lineForm(text), maxScore }));
  const sound = templateItems.every(
    ({ text, maxScore }) => between([...text].length, 2, 200) && between(maxScore, 1, 100),
  );
  if (!sound || !between(templateItems.length, 1, 50)) throw badInput('templateItems');
  for (const [field, max] of [
    ['communitySample', 100],
    ['departmentSample', 100],
    ['casesPerUnit', 100],
  ] as const)
    if (!between(input[field], 1, max)) throw badInput(field);
  return {
    quarter,
    templateItems,
    communitySample: input.communitySample,
    departmentSample: input.departmentSample,
    casesPerUnit: input.casesPerUnit,
  };
}

/** S1: the office plans the quarter's check and so freezes who can be drawn. */
export async function planQuarterlyCheck(ctx: Ctx, input: PlanQuarterlyCheckInput): Promise<QuarterlyCheck> {
  const viewer = viewerOf(ctx);
  const areaPath = subdistrictPath(viewer);
  if (!areaPath || !quarterlyCheck.policy.create!['plan']!(viewer)) throw forbidden();
  const plan = checkedPlan(ctx, input);
  const plannedOn = ctx.clock.today();
  const { eligible, organiserUnitIds } = await eligibleUnits(ctx, areaPath, plannedOn);
  const available = (stratum: Stratum) => eligible.filter((unit) => unit.stratum === stratum).length;
  if (available(Stratum.COMMUNITY) < plan.communitySample || available(Stratum.DEPARTMENT) < plan.departmentSample)
    throw new DomainError('NOT_ENOUGH_UNITS');
  try {
    return await create(
      ctx,
      quarterlyCheck,
      'plan',
      () => ({
        ...plan,
        areaPath,
        plannedOn,
        eligible,
        listUnitIds: eligible.map(({ unitId }) => unitId),
        organiserUnitIds,
        state: CheckState.PLANNED,
        algorithm: ALGORITHM,
        drawnUnitIds: [],
        witnessAssignmentId: null,
        witnessPersonId: null,
        witnessUnitId: null,
        witnessedAt: null,
        witnessNumber: null,
        witnessCommitment: null,
        seed: null,
        result: null,
        resultHash: null,
        drawnAt: null,
        drawnByAssignmentId: null,
      }),
      { quarter: plan.quarter, algorithm: ALGORITHM, eligible: eligible.length },
    );
  } catch (error) {
    // The database's rule decides, so that two who plan at once cannot both succeed.
    if (error instanceof UniqueConstraintViolationException)
      throw new DomainError('QUARTER_EXISTS', { quarter: plan.quarter });
    throw error;
  }
}

/**
 * S2, first half: a head of another unit confirms the plan from his or her own account. The confirmation seals a random
 * number that goes into the seed and that nobody sees before the draw; its hash is open at once.
 */
export const witnessQuarterlyCheck = (ctx: Ctx, input: WitnessQuarterlyCheckInput): Promise<QuarterlyCheck> =>
  act(ctx, quarterlyCheck, 'witness', input, async (check, tx) => {
    const { assignmentId, personId, unitId } = viewerOf(tx);
    requireNothing(await lacksDistance(tx, check));
    const witnessNumber = randomBytes(16).toString('hex');
    Object.assign(check, {
      witnessAssignmentId: assignmentId,
      witnessPersonId: personId,
      witnessUnitId: unitId,
      witnessedAt: tx.clock.now(),
      witnessNumber,
      witnessCommitment: sha256(witnessNumber),
    });
    return { details: { unitId, witnessCommitment: check.witnessCommitment } };
  });

/** What the director named as seed, or a random one. */
function namedSeed(seed: string | null | undefined): string {
  const named = seed?.trim() || randomBytes(16).toString('hex');
  if ([...named].length > 200) throw badInput('seed');
  return named;
}

/** S2, second half: the director draws, once and for all. */
export async function drawQuarterlyCheck(ctx: Ctx, input: DrawQuarterlyCheckInput): Promise<QuarterlyCheck> {
  try {
    return await act(ctx, quarterlyCheck, 'draw', input, async (check, tx) => {
      const seed = seedOf(namedSeed(input.seed), check.witnessNumber!);
      const result = draw(seed, check.eligible, sizesOf(check));
      const drawnUnitIds = result.map(({ unitId }) => unitId);
      const { id: checkId, quarter, algorithm, eligible } = check;
      const resultHash = hashOf({
        checkId,
        quarter,
        algorithm,
        seed,
        witnessCommitment: check.witnessCommitment!,
        sizes: sizesOf(check),
        eligible,
        result,
      });
      Object.assign(check, {
        seed,
        result,
        drawnUnitIds,
        resultHash,
        drawnAt: tx.clock.now(),
        drawnByAssignmentId: viewerOf(tx).assignmentId,
      });
      await publishEvent(tx.em, 'check.drawn', { checkId, quarter, unitIds: drawnUnitIds });
      return { details: { algorithm, seed, resultHash, unitIds: drawnUnitIds } };
    });
  } catch (error) {
    throw (await isDrawn(ctx, input.id, error)) ? new DomainError('ALREADY_DRAWN') : error;
  }
}

/** A second draw deserves its own word, whether it was refused by state or by version. */
async function isDrawn(ctx: Ctx, id: string, error: unknown): Promise<boolean> {
  if (!(error instanceof DomainError) || !['WRONG_STATE', 'VERSION_CONFLICT'].includes(error.code)) return false;
  return (await readOne(withEm(ctx, ctx.em), quarterlyCheck, id))?.state === CheckState.DRAWN;
}
