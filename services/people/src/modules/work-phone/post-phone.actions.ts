import {
  create,
  type Ctx,
  DomainError,
  forbidden,
  notFound,
  phoneOf,
  viewerOf,
  withEm,
  writeHistory,
} from '@lianxi/service-kit';
import { inReach } from '../maintain.js';
import { Post } from '../post/post.entity.js';
import { PostPhone } from './post-phone.entity.js';
import type { SetWorkPhoneInput } from './post-phone.inputs.js';
import { postPhone } from './post-phone.policy.js';

/** The office keeps the phone at work of a post in its own sub-district. Answers the post's id. */
export async function setWorkPhone(ctx: Ctx, { postId, seenVersion, number }: SetWorkPhoneInput): Promise<string> {
  const viewer = viewerOf(ctx);
  if (!postPhone.policy.create!['setWorkPhone']!(viewer)) throw forbidden();
  const phone = phoneOf(number, 'number');
  await ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    const post = await tx.em.findOne(Post, { id: postId });
    if (!post || !inReach(viewer, post.path)) throw notFound();
    await tx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`phone:${postId}`]);
    const row = await tx.em.findOne(PostPhone, { postId });
    if ((row?.version ?? null) !== (seenVersion ?? null)) throw new DomainError('VERSION_CONFLICT');
    if (!row) return void (await create(tx, postPhone, 'setWorkPhone', () => ({ postId, number: phone }), { postId }));
    Object.assign(row, { number: phone, version: row.version + 1 });
    await writeHistory(tx, {
      noun: postPhone.name,
      objectId: row.id,
      verb: 'setWorkPhone',
      from: null,
      to: null,
      details: { postId },
    });
  });
  return postId;
}
