import { badInput, LocalDate, readRows, type Ctx } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import { Capacity, PostAssignment } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { line } from '../line/line.policy.js';
import { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import { homeOf } from '../regime/conference.queries.js';
import { holdsOn } from '../term.js';

/** Who is first responsible (第一责任人) on a day: a post, and who holds it. Both null where there is a gap. */
@ObjectType()
export class FirstResponsible {
  @Field(() => LocalDate) on!: string;
  @Field(() => Post, { nullable: true }) post!: Post | null;
  @Field(() => PostAssignment, { nullable: true }) holder!: PostAssignment | null;
}

export interface Responsibility {
  communityId?: string | null;
  lineCode?: string | null;
  on?: string | null;
  /** Whose line; the viewer's own sub-district when left out. */
  subdistrictId?: string | null;
}

/** Of a community its secretary, of a business line the leader in charge; exactly one is asked for. */
export async function responsibleFor(
  ctx: Ctx,
  { communityId, lineCode, on, subdistrictId }: Responsibility,
): Promise<FirstResponsible> {
  if (!communityId === !lineCode) throw badInput('communityId');
  const day = on ?? ctx.clock.today();
  const found = communityId
    ? await secretaryPost(ctx, communityId, day)
    : await leaderPost(ctx, lineCode!, day, subdistrictId);
  const terms = found
    ? await readRows(ctx, assignment, {
        where: { postId: found.id, capacity: { $ne: Capacity.SUBSTITUTE }, ...holdsOn(day) },
        limit: 1,
      })
    : [];
  return { on: day, post: found, holder: terms[0] ?? null };
}

async function secretaryPost(ctx: Ctx, unitId: string, day: string): Promise<Post | null> {
  const posts = await readRows(ctx, post, { where: { unitId, ...holdsOn(day) }, orderBy: [{ code: 'asc' }] });
  return posts.find(({ roles }) => roles.includes('COMMUNITY_SECRETARY')) ?? null;
}

async function leaderPost(
  ctx: Ctx,
  code: string,
  day: string,
  subdistrictId: string | null | undefined,
): Promise<Post | null> {
  const home = await homeOf(ctx, subdistrictId);
  // whoever stands above several would be told of a gap that is none
  if (!home) throw badInput('subdistrictId');
  const [term] = await readRows(ctx, line, { where: { code, unitId: home.id, ...holdsOn(day) }, limit: 1 });
  return term ? ((await readRows(ctx, post, { where: { id: term.leaderPostId } }))[0] ?? null) : null;
}
