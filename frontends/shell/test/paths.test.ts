import { expect, test } from '@jest/globals';
import { moduleOfPath } from '../src/pages/module-of-path';
import { platformReport } from '../src/pages/platform-report';
import { returnPath, signInPath } from '../src/session/return-path';

test('after sign-in one comes back to where one was', () => {
  expect(returnPath(signInPath('/cases/1?tab=files').slice('/sign-in'.length))).toBe('/cases/1?tab=files');
  expect(signInPath('/')).toBe('/sign-in');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/a b',
  '/sign-in?from=/x',
  '',
])('%s is no way back', (from) => {
  expect(returnPath(`?from=${encodeURIComponent(from)}`)).toBe('/');
});

test('a path belongs to the module with the longest fitting claim', () => {
  const claim = (id: string, ...routes: string[]) => ({ id, routes }) as Parameters<typeof moduleOfPath>[0][number];
  const entries = [claim('cases', '/cases'), claim('archive', '/cases/archive')];
  expect(moduleOfPath(entries, '/cases/1')?.id).toBe('cases');
  expect(moduleOfPath(entries, '/cases/archive/1')?.id).toBe('archive');
  expect(moduleOfPath(entries, '/casesX')).toBeUndefined();
});

test('the diagnosis names services with events that they could not handle', () => {
  const facts = { status: 'ready', subgraphs: { people: 'up', cases: 'up' }, deadLetters: { people: 0, cases: 3 } };
  expect(platformReport('1.0.0', [], facts).split('\n').slice(1)).toEqual([
    'gateway ready',
    'service people  up',
    'service cases  up  dead letters 3',
  ]);
});
