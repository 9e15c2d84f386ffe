import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { blockReason, problemOf, problemText, toProblem } from '../src/problem.js';

const wire = (code: string, params = {}) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message: 'server words', extensions: { code, params } }] });
const kit = (key: string) => `kit:${key}`;

test('the code of a refusal decides its kind and its words', () => {
  const problem = toProblem(wire('WRONG_STATE', { noun: 'case', state: 'HANDLING' }));
  expect(problem).toMatchObject({ kind: 'refused', code: 'WRONG_STATE' });
  expect(problemText(problem, 'zh-CN', kit)).toBe('当前状态“办理中”下不能进行此操作');
  expect(toProblem(wire('VERSION_CONFLICT')).kind).toBe('conflict');
  expect(toProblem(wire('NOT_FOUND')).kind).toBe('notFound');
  expect(toProblem(wire('SUBGRAPH_UNAVAILABLE', { service: 'cases' })).kind).toBe('unavailable');
});

test('a code that this build does not know falls back to the words of the server', () => {
  expect(problemText(toProblem(wire('SOMETHING_NEW')), 'en', kit)).toBe('server words');
});

test('a problem is always said in a sentence, whatever came instead of one', () => {
  const empty = new CombinedGraphQLErrors({
    data: null,
    errors: [{ message: '', extensions: { code: 'SOMETHING_NEW' } }],
  });
  const blank = new CombinedGraphQLErrors({ data: null, errors: [{ message: '' }] });
  for (const error of [empty, blank, new Error(''), null, undefined, '', {}])
    expect(problemText(toProblem(error), 'zh-CN', kit)).toBe('系统出现意外错误，请稍后重试');
});

test('refusals that come as an HTTP status are read as well', () => {
  const answer = (status: number, bodyText: string) =>
    new ServerError('x', { response: new Response('', { status }), bodyText });
  expect(toProblem(answer(401, '')).kind).toBe('unauthenticated');
  expect(
    toProblem(
      answer(
        400,
        JSON.stringify({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', params: { limit: 'depth' } } }] }),
      ),
    ).code,
  ).toBe('QUERY_TOO_COMPLEX');
  expect(toProblem(answer(429, JSON.stringify({ code: 'TOO_MANY_REQUESTS' }))).code).toBe('TOO_MANY_REQUESTS');
  expect(toProblem(answer(502, '<html>')).code).toBe('INTERNAL');
});

test('no connection and a wait that was too long have words of their own', () => {
  expect(toProblem(new TypeError('Failed to fetch'))).toMatchObject({ kind: 'network', code: 'NETWORK' });
  expect(problemText(toProblem(new DOMException('x', 'TimeoutError')), 'en', kit)).toBe('kit:problem.TIMEOUT');
});

test('what is thrown never shows its own text', () => {
  expect(problemText(toProblem(new Error('SELECT * FROM secret')), 'en', kit)).not.toContain('secret');
  expect(problemOf('X').serverMessage).toBeNull();
});

test('the reason of a blocked step needs no values', () => {
  expect(blockReason('LISTS_INCOMPLETE', 'zh-CN')).toBe('三张清单尚不完整');
  expect(blockReason('REASON_REQUIRED', 'zh-CN')).toBe('请填写理由');
  expect(blockReason('LISTS_INCOMPLETE', 'en')).toBe('The three lists are not complete');
});
