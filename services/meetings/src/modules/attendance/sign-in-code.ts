import { oneTimeForm } from '@lianxi/contracts';
import { availableActions, DomainError, lock, viewerOf, withEm, type Ctx } from '@lianxi/service-kit';
import { v7 as uuid } from 'uuid';
import { meeting } from '../meeting/meeting.policy.js';
import { SignInFailure } from './sign-in-failure.entity.js';

/** Wrong codes of one person at one meeting within the window before further tries are refused, right or wrong. */
const MAX_FAILURES = 5;
const WINDOW_MS = 15 * 60_000;

/**
 * Checks the code of the room and counts a wrong one, in a transaction of its own that stays although the sign-in is
 * refused. The meeting's row is locked meanwhile, so that tries at the same time are counted one after another. Whoever
 * may not sign in at all tries nothing: the verb itself refuses.
 */
export async function requireCode(ctx: Ctx, meetingId: string, code: string): Promise<void> {
  const viewer = viewerOf(ctx);
  const right = await ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const row = await lock(tx, meeting, meetingId);
    if (!viewer.personId || !availableActions(meeting, viewer, row).some(({ verb }) => verb === 'signIn')) return true;
    const at = tx.clock.now();
    const tried = { meetingId, personId: viewer.personId };
    if (
      (await tx.em.count(SignInFailure, { ...tried, at: { $gt: new Date(at.getTime() - WINDOW_MS) } })) >= MAX_FAILURES
    )
      throw new DomainError('TOO_MANY_REQUESTS');
    if (oneTimeForm(code) === row.signInCode) return true;
    tx.em.create(SignInFailure, { id: uuid(), ...tried, at });
    return false;
  });
  if (!right) throw new DomainError('WRONG_CODE');
}
