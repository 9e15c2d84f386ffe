import { expect, test } from '@jest/globals';
import type { TypedDocumentNode } from '@apollo/client';
import { day, fixed, note, reason, several } from '../src/verbs/field.js';
import { speaksOf } from '../src/verbs/touched.js';
import { inputOf, verb, type Versioned } from '../src/verbs/verb.js';

type Mutation<Input> = TypedDocumentNode<unknown, { input: Input }>;
interface DispatchInput {
  id: string;
  version: number;
  leadUnitId: string;
  coUnitIds: string[];
  dueOn: string;
  instruction?: string | null;
}
interface Matter extends Versioned {
  leadUnitId: string;
}
const DISPATCH = {} as Mutation<DispatchInput>;
const ACKNOWLEDGE = {} as Mutation<{ id: string; version: number }>;

const dispatch = verb<unknown, DispatchInput, Matter>(DISPATCH, {
  fields: {
    leadUnitId: fixed((one: Matter) => one.leadUnitId),
    coUnitIds: several(() => null as never),
    dueOn: day(),
    instruction: note(),
  },
});

test('an input is what was typed, trimmed, with the object and the version that the user saw', () => {
  const seen = { id: 'a', version: 3, leadUnitId: 'u' };
  expect(inputOf(dispatch.fields, { dueOn: '2026-12-04', instruction: ' 尽快 ', confirmed: true }, seen)).toEqual({
    id: 'a',
    version: 3,
    leadUnitId: 'u',
    coUnitIds: [],
    dueOn: '2026-12-04',
    instruction: '尽快',
  });
  expect(inputOf(dispatch.fields, { dueOn: '2026-12-04' }, seen)).toMatchObject({ instruction: null });
});

test('a verb with id and version alone needs no field, and every other input needs one', () => {
  expect(verb(ACKNOWLEDGE).fields).toEqual({});
  // @ts-expect-error an input without a field does not compile
  verb(DISPATCH, { fields: { leadUnitId: fixed(() => ''), coUnitIds: fixed(() => []), dueOn: day() } });
  // @ts-expect-error a field of another type does not compile
  verb({} as Mutation<{ id: string; version: number; days: number }>, { fields: { days: reason() } });
  // @ts-expect-error a verb with inputs says its fields
  verb({} as Mutation<{ id: string; version: number; reason: string }>);
});

test.each([
  ['the object itself', { case: { __typename: 'Case', id: '1' } }, true],
  [
    'an object deep inside another one',
    { meeting: { __typename: 'Meeting', items: [{ case: { __typename: 'Case' } }] } },
    true,
  ],
  ['an empty list of them', { cases: { __typename: 'CaseConnection', edges: [] } }, true],
  ['what waits for somebody', { casesWork: { __typename: 'WorkList', items: [] } }, true],
  ['something else', { units: { __typename: 'UnitConnection', edges: [{ node: { __typename: 'Unit' } }] } }, false],
  ['nothing yet', undefined, false],
])('%s is asked again after a verb on a case: %j', (_what, answer, expected) => {
  expect(speaksOf(answer, new Set(['Case']))).toBe(expected);
});
