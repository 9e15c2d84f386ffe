interface PostLike {
  title: string;
  holder?: { name: string } | null;
}

/** A post as people speak of it: 党工委书记 苏振华; the title alone while nobody holds it. */
export const postName = (post: PostLike | null | undefined): string =>
  post ? [post.title, post.holder?.name].filter(Boolean).join(' ') : '';

/** Names in one line. */
export const namesOf = (units: readonly ({ name: string } | null)[] | null | undefined): string =>
  (units ?? []).flatMap((unit) => (unit ? [unit.name] : [])).join('、');

/** A post with its unit; what both say is said once: 平安建设办公室 + 办公室主任, 司法所 + 司法所所长, 新城街道 党工委书记. */
export const postOfUnit = (unit: { name: string } | null | undefined, post: PostLike | null | undefined): string => {
  const [name, said] = [unit?.name ?? '', postName(post)];
  const tails = Array.from({ length: Math.max(0, name.length - 1) }, (_, start) => name.slice(start));
  const shared = tails.find((tail) => said.startsWith(tail));
  return shared ? `${name}${said.slice(shared.length)}` : [name, said].filter(Boolean).join(' ');
};
