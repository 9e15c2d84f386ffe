import { badInput, type Ctx, forbidden, type PageArgs, readPage, readRows, viewerOf } from '@lianxi/service-kit';
import { assignment } from '../assignment/assignment.policy.js';
import { wordsSought } from '../pinyin.js';
import { post } from '../post/post.policy.js';
import { holdsOn } from '../term.js';
import type { PersonFilter } from './person.inputs.js';
import { person } from './person.policy.js';

/** The directory: by pinyin, a page at a time. Each word has to be found in the name, its pinyin or its initials. */
export async function searchPersons(ctx: Ctx, { text, unitId, on }: PersonFilter, args: PageArgs) {
  // A machine reads names masked; a search would tell them.
  if (viewerOf(ctx).kind !== 'person') throw forbidden();
  const words = wordsSought(text);
  if (!words) throw badInput('text');
  const conditions: Record<string, unknown>[] = words.map((word) => ({ searchText: { $like: word } }));
  if (unitId) {
    const posts = await readRows(ctx, post, { where: { unitId } });
    const terms = await readRows(ctx, assignment, {
      where: { postId: { $in: posts.map(({ id }) => id) }, ...holdsOn(on ?? ctx.clock.today()) },
    });
    conditions.push({ id: { $in: terms.map(({ personId }) => personId) } });
  }
  return readPage(ctx, person, {
    ...args,
    where: conditions.length ? { $and: conditions } : {},
    sort: [{ field: 'sortText', direction: 'asc' }],
  });
}
