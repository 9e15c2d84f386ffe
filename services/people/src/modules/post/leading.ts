/**
 * SQL that says of a post, given its id's column, that it is a leading one: it has or had a seat in the conference
 * (R-031…R-035), or leads a business line and so is first responsible for matters of it.
 */
export const isLeading = (postId: string): string =>
  `(exists (select 1 from people.conference_seat cs where cs.post_id = ${postId}) or exists (select 1 from people.business_line bl where bl.leader_post_id = ${postId}))`;
