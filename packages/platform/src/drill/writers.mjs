// Who writes what while things are killed: matters, people, meetings, the plans of two quarters.
import { randomUUID } from 'node:crypto';
import { ask } from './asking.mjs';

const DIGITS = '零一二三四五六七八九';
const inWords = (number) => [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');

/** Lanes of writes: `{ account, next }`, where `next()` is the next mutation with the field that answers its id. */
export async function writersOf(url, cookies) {
  const { body } = await ask(url, { cookie: cookies['office1'] }, '{ conference { on seats { kind post { id } } } }');
  const { on, seats } = body.data.conference;
  const chair = seats.find(({ kind }) => kind === 'CHIEF_CONVENER').post.id;
  const [year, quarter] = [Number(on.slice(0, 4)), Math.ceil(Number(on.slice(5, 7)) / 3)];
  const following = quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`;
  let count = 0;
  const mutation = (field, type, input) => ({
    field,
    query: `mutation ($input: ${type}!) { ${field}(input: $input) { id } }`,
    variables: { input },
  });
  const matter = () =>
    mutation('registerCase', 'RegisterCaseInput', {
      categoryCode: '080501',
      summary: `演练第${(count += 1)}件`,
      appealContent: '演练：楼道堆物。',
      clientMutationId: randomUUID(),
    });
  const person = () =>
    mutation('addPerson', 'AddPersonInput', { name: `演练${inWords((count += 1))}`, clientMutationId: randomUUID() });
  const meeting = () =>
    mutation('callMeeting', 'CallMeetingInput', {
      kind: 'JOINT_OFFICE',
      startsAt: `${year + 1}-03-${String(1 + ((count += 1) % 28)).padStart(2, '0')}T01:00:00Z`,
      place: '演练会议室',
      chairPostId: chair,
      clientMutationId: randomUUID(),
    });
  const plan = () =>
    mutation('planQuarterlyCheck', 'PlanQuarterlyCheckInput', {
      quarter: (count += 1) % 2 ? null : following,
      templateItems: [{ text: '演练', maxScore: 10 }],
    });
  const turns = [person, meeting, plan];
  let turn = 0;
  return [
    ...['grid-0101', 'grid-0201', 'grid-0301', 'grid-0401'].map((account) => ({ account, next: matter })),
    { account: 'office1', next: () => turns[(turn += 1) % turns.length]() },
  ];
}
