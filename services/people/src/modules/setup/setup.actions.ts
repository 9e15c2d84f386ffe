import { UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  badInput,
  create,
  DomainError,
  forbidden,
  requireReason,
  subdistrictPath,
  viewerOf,
  withEm,
  type Ctx,
} from '@lianxi/service-kit';
import { basisOf, change } from '../maintain.js';
import { ConferenceRegime } from '../regime/regime.entity.js';
import { holdsOn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import type { SetupConfirmation } from './setup-confirmation.entity.js';
import type { ConfirmSetupInput, WithdrawSetupInput } from './setup.inputs.js';
import { HAND_ITEMS } from './setup.items.js';
import { setup } from './setup.policy.js';

/**
 * Something that no fact shows is confirmed for the regime in force, with its document. Once an item: the database
 * holds it.
 */
export async function confirmSetup(
  ctx: Ctx,
  { item, doneOn, ...input }: ConfirmSetupInput,
): Promise<SetupConfirmation> {
  const viewer = viewerOf(ctx);
  if (!setup.policy.create!['confirmSetup']!(viewer)) throw forbidden();
  if (!Object.hasOwn(HAND_ITEMS, item)) throw badInput('item');
  const [basis, today] = [basisOf(input.basis), ctx.clock.today()];
  if (doneOn > today) throw new DomainError('DATE_IN_FUTURE', { latest: today });
  try {
    return await ctx.em.transactional(async (em) => {
      const tx = withEm(ctx, em as Ctx['em']);
      const { id: unitId } = await tx.em.findOneOrFail(Unit, { path: subdistrictPath(viewer)! });
      const regime = await tx.em.findOne(
        ConferenceRegime,
        { unitId, ...holdsOn(today) },
        { orderBy: { regimeVersion: 'desc' } },
      );
      if (!regime) throw new DomainError('NO_REGIME', { on: today });
      return create(
        tx,
        setup,
        'confirmSetup',
        () => ({
          regimeId: regime.id,
          item,
          doneOn,
          basis,
          personId: viewer.personId,
          postId: viewer.postId,
          withdrawn: false,
        }),
        { item, doneOn, basis },
      );
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('VERSION_CONFLICT');
    throw error;
  }
}

/** A confirmation that was wrong is withdrawn with a reason; it stays in the history. */
export const withdrawSetup = (ctx: Ctx, input: WithdrawSetupInput): Promise<SetupConfirmation> =>
  change(ctx, setup, 'withdrawSetup', { ...input, reason: requireReason(input.reason) }, async (row) => {
    if (row.withdrawn) throw new DomainError('VERSION_CONFLICT');
    row.withdrawn = true;
    return { item: row.item };
  });
