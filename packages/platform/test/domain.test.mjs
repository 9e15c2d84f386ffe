import { afterEach, expect, test } from '@jest/globals';
import { ROOT } from '../src/layout.mjs';
import { checkDomain } from '../src/rules/domain.mjs';
import { makeClone } from './kit/clone.mjs';

// put together here, so that this file itself names nothing
const [S, R] = ['§', 'R-'];
let clone;
afterEach(() => clone?.remove());

test('every section and number of the domain file that the code names is there', () => {
  const { references, problems } = checkDomain(ROOT);
  expect(problems).toEqual([]);
  expect(references).toBeGreaterThan(200);
});

test('a section, an item and a number that are not there are named; those of other documents are not ours', () => {
  clone = makeClone({ services: ['cases'] });
  clone.put('package.json', { version: '0.1.0', workspaces: ['services/*'] });
  clone.put('docs/domain.md', '## 4. Machines\n### 4.2 Meeting\n1. first\n| R-001 | text |\n');
  clone.put(
    'services/cases/src/main.ts',
    `// domain ${S}4.2, ${S}4.2.1, ${S}4.2.2, ${S}7 (${R}001, ${R}099), RFC 6749 ${S}2.3.1\n`,
  );
  expect(checkDomain(clone.root)).toEqual({
    references: 6,
    problems: [
      `services/cases/src/main.ts: docs/domain.md has no ${S}4.2.2`,
      `services/cases/src/main.ts: docs/domain.md has no ${S}7`,
      `services/cases/src/main.ts: docs/domain.md has no ${R}099`,
    ],
  });
});
