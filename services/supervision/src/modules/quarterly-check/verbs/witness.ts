import { randomBytes } from 'node:crypto';
import { act, requireNothing, set, sha256, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { QuarterlyCheck } from '../quarterly-check.entity.js';
import { quarterlyCheck } from '../quarterly-check.noun.js';
import { lacksDistance } from '../quarterly-check.queries.js';

@InputType()
export class WitnessQuarterlyCheckInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
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
    set(check, {
      witnessAssignmentId: assignmentId,
      witnessPersonId: personId,
      witnessUnitId: unitId,
      witnessedAt: tx.clock.now(),
      witnessNumber,
      witnessCommitment: sha256(witnessNumber),
    });
    return { details: { unitId, witnessCommitment: check.witnessCommitment } };
  });
