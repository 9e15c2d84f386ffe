import type { Ctx, Standing } from '@lianxi/service-kit';
import type { Account } from '../modules/account/account.entities.js';
import { PostAssignment } from '../modules/assignment/assignment.entity.js';
import { isOn } from '../modules/term.js';
import { claimsOf } from './claims.js';

/** Who would be acting by a post assignment today, from the organisation itself; the account does not matter. */
export async function standingOf(ctx: Ctx, assignmentId: string): Promise<Standing | null> {
  const term = await ctx.em.findOne(PostAssignment, { id: assignmentId }, { disableIdentityMap: true });
  if (!term || !isOn(term, ctx.clock.today())) return null;
  const nobody = `assignment:${term.id}`;
  return {
    viewer: await claimsOf(
      ctx,
      { id: nobody, username: nobody, personId: term.personId, administrator: null } as Account,
      term.id,
    ),
    until: term.validTo,
  };
}
