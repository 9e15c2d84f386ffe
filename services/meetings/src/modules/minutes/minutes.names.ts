import { ask, type Ctx, type IsoDate } from '@lianxi/service-kit';

/** Names of staff on the day of a meeting, asked of people once and frozen in the paper. */
export interface Names {
  ofPerson(personId: string): string;
  ofPost(postId: string): string;
}

interface AskedPost {
  id: string;
  holder: { id: string; name: string } | null;
}

const SEATS =
  'query MinutesSeats($on: LocalDate) { conference(on: $on) { seats { post { id holder(on: $on) { id name } } } } }';
/** Posts asked in one query, below the gateway's limits of aliases and root fields. */
const AT_ONCE = 15;
const postsQuery = (count: number) => {
  const indexes = Array.from({ length: count }, (_, n) => n);
  return `query MinutesPosts($on: LocalDate, ${indexes.map((n) => `$p${n}: ID!`).join(', ')}) {
    ${indexes.map((n) => `p${n}: post(id: $p${n}) { id holder(on: $on) { id name } }`).join(' ')} }`;
};

/** Asks for the holders of all seats and of further posts; a vacant post reads 空缺. */
export async function askNames(ctx: Ctx, on: IsoDate, postIds: readonly string[]): Promise<Names> {
  const { conference } = await ask<{ conference: { seats: { post: AskedPost | null }[] } }>(ctx, 'people', SEATS, {
    on,
  });
  const posts = new Map<string, AskedPost>(conference.seats.flatMap(({ post }) => (post ? [[post.id, post]] : [])));
  const further = [...new Set(postIds)].filter((id) => !posts.has(id));
  for (let start = 0; start < further.length; start += AT_ONCE) {
    const ids = further.slice(start, start + AT_ONCE);
    const answer = await ask<Record<string, AskedPost | null>>(ctx, 'people', postsQuery(ids.length), {
      on,
      ...Object.fromEntries(ids.map((id, n) => [`p${n}`, id])),
    });
    for (const post of Object.values(answer)) if (post) posts.set(post.id, post);
  }
  const people = new Map([...posts.values()].flatMap(({ holder }) => (holder ? [[holder.id, holder.name]] : [])));
  return { ofPerson: (id) => people.get(id) ?? '空缺', ofPost: (id) => posts.get(id)?.holder?.name ?? '空缺' };
}
