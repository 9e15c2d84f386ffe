import { lineForm } from '@lianxi/contracts';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  addDays,
  badInput,
  blank,
  create,
  DomainError,
  forbidden,
  quarterOf,
  quarterRange,
  requireCreate,
  subdistrictPath,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { Field, InputType, Int } from 'type-graphql';
import { ALGORITHM, Stratum } from '../draw.js';
import { CheckState, QuarterlyCheck } from '../quarterly-check.entity.js';
import { quarterlyCheck } from '../quarterly-check.noun.js';
import { eligibleUnits } from '../quarterly-check.queries.js';

@InputType()
export class CheckItemInput {
  /** What is looked at, 2 to 200 characters. */
  @Field(() => String) text!: string;
  /** Highest score, 1 to 100. */
  @Field(() => Int) maxScore!: number;
}

@InputType()
export class PlanQuarterlyCheckInput {
  /** Calendar quarter, `2026-Q1`: the current one (also when left out) or the next. */
  @Field(() => String, { nullable: true }) quarter?: string | null;
  /** Template of the check, 1 to 50 items. */
  @Field(() => [CheckItemInput]) templateItems!: CheckItemInput[];
  @Field(() => Int, { defaultValue: 3 }) communitySample!: number;
  @Field(() => Int, { defaultValue: 2 }) departmentSample!: number;
  @Field(() => Int, { defaultValue: 5 }) casesPerUnit!: number;
}

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
  requireCreate(ctx, quarterlyCheck, 'plan');
  const areaPath = subdistrictPath(viewer);
  if (!areaPath) throw forbidden();
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
      (tx) => ({
        ...blank(tx, QuarterlyCheck),
        ...plan,
        areaPath,
        plannedOn,
        eligible,
        listUnitIds: eligible.map(({ unitId }) => unitId),
        organiserUnitIds,
        state: CheckState.PLANNED,
        algorithm: ALGORITHM,
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
