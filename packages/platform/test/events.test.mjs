import { afterEach, expect, test } from '@jest/globals';
import { ROOT } from '../src/layout.mjs';
import { checkEvents } from '../src/rules/events.mjs';
import { makeClone } from './kit/clone.mjs';

let clone;
afterEach(() => clone?.remove());

test('every event that a service hears has a test through the real bus, and there was something to read', () => {
  const { pairs, problems } = checkEvents(ROOT);
  expect(problems).toEqual([]);
  expect(pairs).toBeGreaterThan(5);
});

test('an event that is heard and not tested is named with its service', () => {
  clone = makeClone({ services: ['people', 'cases'] });
  clone.put('package.json', { version: '0.1.0', workspaces: ['services/*'] });
  clone.put(
    'packages/contracts/src/events/index.ts',
    `export const EVENTS = {
  'org.changed': { publisher: 'people', consumers: ['cases', 'meetings'], schema: orgChanged },
  'case.unmasked': { publisher: 'cases', consumers: ['people'], schema: caseUnmasked },
  'minutes.copiedUp': {
    publisher: 'meetings',
    consumers: [],
    schema: minutesCopiedUp,
  },
} as const;`,
  );
  clone.put('services/cases/test/events.test.ts', "await story.publish('org.changed', { facts });");
  clone.put('services/people/test/events.test.ts', "await handler('case.unmasked', { accountId });");
  expect(checkEvents(clone.root)).toEqual({
    pairs: 3,
    problems: [
      'services/meetings/test: no test publishes org.changed, which meetings hears',
      'services/people/test: no test publishes case.unmasked, which people hears',
    ],
  });
});
