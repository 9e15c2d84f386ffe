import { expect, test } from '@jest/globals';
import { withoutRepeats } from '../src/graph/repeats.js';
import { SideBySide } from '../src/graph/side-by-side.js';

const unit = (id: string) => ({ __typename: 'Unit', id });

test('what is asked at one time goes together, by request, and each asker has its own answer', async () => {
  const sent: string[][] = [];
  const reads = new SideBySide<object, string, string>(async (_, asks) => {
    sent.push(asks);
    return asks.map((ask) => `${ask}!`);
  });
  const [first, second] = [{}, {}];
  const later = Promise.resolve().then(() => reads.ask(first, 'c'));
  expect(await Promise.all([reads.ask(first, 'a'), reads.ask(first, 'b'), reads.ask(second, 'a'), later])).toEqual([
    'a!',
    'b!',
    'a!',
    'c!',
  ]);
  expect(await reads.ask(first, 'd')).toBe('d!');
  expect(sent).toEqual([['a', 'b', 'c'], ['a'], ['d']]);
});

test('a call that fails fails for everyone in it, and for nobody after', async () => {
  let down = true;
  const reads = new SideBySide<object, string, string>(async (_, asks) => {
    if (down) throw new Error('down');
    return asks;
  });
  const request = {};
  expect(
    (await Promise.allSettled([reads.ask(request, 'a'), reads.ask(request, 'b')])).map(({ status }) => status),
  ).toEqual(['rejected', 'rejected']);
  down = false;
  expect(await reads.ask(request, 'a')).toBe('a');
});

test('an entity is asked for once and answered in every place', () => {
  const { variables, restore } = withoutRepeats({
    on: '2026-01-01',
    representations: [unit('1'), unit('2'), unit('1'), unit('3'), unit('2')],
  });
  expect(variables).toEqual({ on: '2026-01-01', representations: [unit('1'), unit('2'), unit('3')] });
  const answer = restore({
    data: { _entities: ['one', null, 'three'] },
    errors: [{ message: 'no', path: ['_entities', 2, 'name'] }],
  });
  expect(answer.data).toEqual({ _entities: ['one', null, 'one', 'three', null] });
  expect(answer.errors).toEqual([{ message: 'no', path: ['_entities', 3, 'name'] }]);
});

test('what differs in anything stays apart, and what is no fetch of entities stays as it is', () => {
  const different = { representations: [unit('1'), { ...unit('1'), number: 2 }, { ...unit('1'), __typename: 'Post' }] };
  expect(withoutRepeats(different).variables).toBe(different);
  expect(withoutRepeats({ first: 50 }).variables).toEqual({ first: 50 });
  expect(withoutRepeats(undefined).variables).toBeUndefined();
  const failed = { errors: [{ message: 'down' }] };
  expect(withoutRepeats({ representations: [unit('1'), unit('1')] }).restore(failed)).toBe(failed);
});
