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

/** A post with its unit, which is not said twice: 平安建设办公室 主任, but 司法所所长. */
export const postOfUnit = (unit: { name: string } | null | undefined, post: PostLike | null | undefined): string => {
  const said = postName(post);
  return unit && !said.startsWith(unit.name) ? [unit.name, said].filter(Boolean).join(' ') : said;
};
