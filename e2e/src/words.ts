import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = path.join(import.meta.dirname, '../..');

/** Every key of every dictionary of the house: the modules', the kits', the names of contracts. */
const KEYS = [
  ...['frontends', 'packages'].flatMap((kind) =>
    readdirSync(path.join(ROOT, kind)).flatMap((name) =>
      [path.join(kind, name, 'locales'), path.join(kind, name, 'src/locales')].map((folder) =>
        path.join(folder, 'zh-CN.json'),
      ),
    ),
  ),
  'packages/contracts/messages/names.zh-CN.json',
].flatMap((file) => {
  try {
    return Object.keys(JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as object);
  } catch {
    return []; // a workspace without words
  }
});

/**
 * Raw keys of translations, and sources of rules by their number (`R-057`), that a person can see or hear on a page: in
 * text, labels, hints and the title. A word is a key when a dictionary has it, or when it alone stands where a word
 * should be and begins as keys do. What stands as `<code>` is meant to be read as a code.
 */
export async function rawWords(page: Page): Promise<string[]> {
  return page.evaluate((keys) => {
    const known = new Set(keys);
    const heads = new Set(keys.map((key) => key.split('.')[0]!));
    const isKey = (word: string, alone: boolean) =>
      known.has(word) || (alone && heads.has(word.split('.')[0]!) && /^[a-z]\w*(\.[\w:-]+)+$/.test(word));
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(node.getAttribute(name) ?? '');
      else if (!node.parentElement?.closest('code, script, style')) texts.push(node.textContent ?? '');
    }
    const found = texts.flatMap((text) => {
      const words = text.match(/[A-Za-z][\w-]*(\.[\w:-]+)+/g) ?? [];
      return [...words.filter((word) => isKey(word, word === text.trim())), ...(text.match(/R-\d{3}/g) ?? [])];
    });
    return [...new Set(found)];
  }, KEYS);
}
