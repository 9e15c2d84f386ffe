import type { Role } from '@lianxi/contracts';
import type { IsoDate } from '../clock.js';
import type { Ctx } from '../context.js';
import { standsIn } from '../org/holder.js';
import { orgFact, orgFacts } from '../org/org.js';
import { SYSTEM, type Viewer } from '../viewer.js';

/** Somebody acting in a post, as the gateway would sign it today, and the day before which the term ends. */
export interface Standing {
  viewer: Viewer;
  until: IsoDate | null;
}

const SEAT_ROLES: Partial<Record<string, Role>> = { CHIEF_CONVENER: 'CHIEF_CONVENER', CONVENER: 'CONVENER', OFFICE_DIRECTOR: 'OFFICE_DIRECTOR' };

/** Who would be acting by a post assignment today, from the service's own copy of the organisation; null for none that holds today. */
export async function standingOf(ctx: Ctx, assignmentId: string): Promise<Standing | null> {
  const today = ctx.clock.today();
  const term = await orgFact(ctx, 'assignment', today, { id: assignmentId });
  const post = term && (await orgFact(ctx, 'post', today, { id: term.postId }));
  const unit = post && (await orgFact(ctx, 'unit', today, { id: post.unitId }));
  if (!term || !post || !unit) return null;
  const grid = post.gridId ? await orgFact(ctx, 'grid', today, { id: post.gridId }) : null;
  const seats = await orgFacts(ctx, 'seat', today, { postId: post.id });
  const lines = (await orgFacts(ctx, 'line', today, {})).filter((line) => line.leaderPostId === post.id).map((line) => line.code);
  const roles = new Set<Role>([...(post.roles as Role[]), ...seats.flatMap((seat) => SEAT_ROLES[seat.seatKind] ?? []), ...(lines.length ? (['LEADER_IN_CHARGE'] as const) : [])]);
  const place = unit.unitKind === 'DISTRICT_JOINT_OFFICE' ? unit.path.split('/')[0]! : unit.path;
  return {
    until: term.validTo,
    viewer: {
      ...SYSTEM, kind: 'person', accountId: `assignment:${term.id}`, account: `assignment:${term.id}`, personId: term.personId, assignmentId: term.id, postId: post.id, roles: [...roles], unitId: unit.id, unitPath: grid?.path ?? place,
      gridId: grid?.id ?? null, lines: lines.sort(), standsIn: await standsIn(ctx, term.personId, today),
    },
  };
}
