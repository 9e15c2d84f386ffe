import { afterEach, expect, test } from '@jest/globals';
import { ROOT } from '../src/layout.mjs';
import { checkWidth } from '../src/rules/width.mjs';
import { makeClone } from './kit/clone.mjs';

let clone;
afterEach(() => clone?.remove());

test('no line of code or comment of the tree is wider than 120 characters', () => {
  const { lines, problems } = checkWidth(ROOT);
  expect(problems).toEqual([]);
  expect(lines).toBeGreaterThan(10_000);
});

test('a wide comment and wide code are named; a wide string and a wide line of a template count as such', () => {
  clone = makeClone({ services: ['cases'] });
  clone.put('package.json', { version: '0.1.0', workspaces: ['services/*'] });
  const long = 'x'.repeat(121);
  clone.put(
    'services/cases/src/main.ts',
    [
      `// ${long}`,
      `const a = ${long};`,
      `const b = '${long}';`,
      'const c = `',
      long,
      '`;',
      ...Array(500).fill(''),
    ].join('\n'),
  );
  expect(checkWidth(clone.root)).toEqual({
    lines: 506,
    wide: 2,
    problems: [
      'services/cases/src/main.ts:1: wider than 120 characters',
      'services/cases/src/main.ts:2: wider than 120 characters',
    ],
  });
});

test('more wide strings than their share are a problem of the whole tree', () => {
  clone = makeClone({ services: ['cases'] });
  clone.put('package.json', { version: '0.1.0', workspaces: ['services/*'] });
  clone.put('services/cases/src/main.ts', `const b = '${'x'.repeat(121)}';`);
  expect(checkWidth(clone.root).problems).toEqual(['1 of 1 lines are wide strings; at most 0.4 %']);
});
