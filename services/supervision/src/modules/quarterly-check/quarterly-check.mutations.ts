import { mutationsOf } from '@lianxi/service-kit';
import { quarterlyCheck } from './quarterly-check.noun.js';
import { drawQuarterlyCheck, DrawQuarterlyCheckInput } from './verbs/draw.js';
import { planQuarterlyCheck, PlanQuarterlyCheckInput } from './verbs/plan.js';
import { witnessQuarterlyCheck, WitnessQuarterlyCheckInput } from './verbs/witness.js';

/** Plan, witness, draw: one mutation each. */
export const QuarterlyCheckMutations = mutationsOf(quarterlyCheck, {
  planQuarterlyCheck: [PlanQuarterlyCheckInput, planQuarterlyCheck],
  witnessQuarterlyCheck: [WitnessQuarterlyCheckInput, witnessQuarterlyCheck],
  drawQuarterlyCheck: [DrawQuarterlyCheckInput, drawQuarterlyCheck],
});
