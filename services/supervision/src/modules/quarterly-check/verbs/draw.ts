import { randomBytes } from 'node:crypto';
import {
  act,
  badInput,
  DomainError,
  publishEvent,
  readOne,
  set,
  viewerOf,
  withEm,
  type Ctx,
} from '@lianxi/service-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { draw, hashOf, seedOf } from '../draw.js';
import { CheckState, type QuarterlyCheck } from '../quarterly-check.entity.js';
import { quarterlyCheck } from '../quarterly-check.noun.js';
import { sizesOf } from '../quarterly-check.queries.js';

@InputType()
export class DrawQuarterlyCheckInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  /** What the director names in the open, at most 200 characters; made at random when left out. */
  @Field(() => String, { nullable: true }) seed?: string | null;
}

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
      set(check, {
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
