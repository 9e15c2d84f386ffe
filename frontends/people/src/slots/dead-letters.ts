import { workPiece } from '@lianxi/frontend-kit';
import type { WorkList } from '@lianxi/frontend-kit';
import { People_DeadLetters } from '../features/dead-letter/dead-letter.graphql';
import { countOf, lettersOf } from '../features/dead-letter/letters';
import type { People_DeadLettersQuery } from '../gql/graphql';
import { paths } from '../paths';

const KIND = 'deadLetter.retry';
/** One list for one answer, so that it is reported once. */
const lists = new WeakMap<People_DeadLettersQuery, WorkList>();

function workOf(data: People_DeadLettersQuery): WorkList {
  const known = lists.get(data);
  if (known) return known;
  const items = lettersOf(data).map(({ id, event, service }) => ({
    id,
    kind: KIND,
    title: `${event} · ${service}`,
    dueOn: null,
    light: null,
    path: paths.deadLetters,
  }));
  const list = { items, waiting: countOf(data), dueSoon: 0, overdue: 0, forApproval: 0 };
  lists.set(data, list);
  return list;
}

/** What waits for the system administrator: events that a service could not handle. */
export default workPiece({
  moduleId: 'people',
  document: People_DeadLetters,
  pick: workOf,
  waiting: [KIND],
  lists: { waiting: paths.deadLetters },
});
