import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const folders = ['frontends', 'packages', 'services']
  .filter((kind) => existsSync(join(root, kind)))
  .flatMap((kind) =>
    readdirSync(join(root, kind)).flatMap((name) => [join(kind, name, 'locales'), join(kind, name, 'src/locales')]),
  )
  .filter((folder) => existsSync(join(root, folder, 'zh-CN.json')));
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('every frontend has its words', () => {
  expect(folders).toEqual(
    expect.arrayContaining([
      'frontends/shell/locales',
      'frontends/cases/locales',
      'packages/frontend-kit/src/locales',
      'packages/ui/src/locales',
    ]),
  );
});

test.each(folders)('%s: both languages have the same keys, in the same order', (folder) => {
  expect(Object.keys(read(join(folder, 'en.json')))).toEqual(Object.keys(read(join(folder, 'zh-CN.json'))));
});

test.each(folders)('%s: every word is a text, not empty, with the same placeholders', (folder) => {
  const zh = read(join(folder, 'zh-CN.json'));
  const en = read(join(folder, 'en.json'));
  for (const [key, text] of Object.entries(zh)) {
    expect({ key, filled: typeof text === 'string' && text.trim() !== '' && String(en[key]).trim() !== '' }).toEqual({
      key,
      filled: true,
    });
    expect({ key, placeholders: placeholders(en[key] ?? '') }).toEqual({ key, placeholders: placeholders(text) });
  }
});

test.each(folders)('%s: the English file is English', (folder) => {
  const left = Object.entries(read(join(folder, 'en.json'))).filter(([, text]) => /\p{Script=Han}/u.test(text));
  expect(left).toEqual([]);
});
