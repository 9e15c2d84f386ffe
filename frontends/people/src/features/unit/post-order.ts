interface Seat {
  order: number;
  post?: { id: string } | null;
}

/** Posts with a seat in the conference first, in the order of the notice; the others stay as they come. */
export function bySeat<Post extends { id: string }>(posts: readonly Post[], seats: readonly Seat[]): Post[] {
  const rank = new Map(seats.toReversed().map(({ order, post }) => [post?.id, order]));
  return posts.toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0);
}
