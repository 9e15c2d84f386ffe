// Lines are at most 120 characters wide. The formatter breaks all code that can be broken, so what it leaves wider is a
// string or a template; a comment is broken by hand. Wide lines stay rare: a share of them is the house's own bound.
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { workspaces } from '../layout.mjs';
import { sourceFiles } from './imports.mjs';

/** Characters of a line; `.oxfmtrc.json` says the same to the formatter. */
export const WIDTH = 120;
/** Share of wide lines that strings and templates may take. */
export const WIDE_SHARE = 0.004;

const COMMENT = /^\s*(\/\/|\/?\*)/;
const TEXT = /['"`]|^[^'"`]*\$\{/;
/** What is on `main` is never changed again: migrations are as they were written. */
const FROZEN = /(^|\/)migrations\//;

/** Reads a clone: `wide` counts the lines that a string makes wide, `problems` names all other wide lines. */
export function checkWidth(root) {
  const problems = [];
  let lines = 0;
  let wide = 0;
  for (const workspace of workspaces(root)) {
    for (const file of sourceFiles(workspace.dir)) {
      const place = relative(root, file).split(sep).join('/');
      if (FROZEN.test(place)) continue;
      const text = readFileSync(file, 'utf8').split('\n');
      lines += text.length;
      const inText = templateLines(text);
      text.forEach((line, at) => {
        if ([...line].length <= WIDTH) return;
        if (!COMMENT.test(line) && (inText.has(at) || TEXT.test(line))) wide += 1;
        else problems.push(`${place}:${at + 1}: wider than ${WIDTH} characters`);
      });
    }
  }
  if (wide > lines * WIDE_SHARE)
    problems.push(`${wide} of ${lines} lines are wide strings; at most ${WIDE_SHARE * 100} %`);
  return { lines, wide, problems };
}

/** Numbers of the lines that begin inside a template: an odd number of backticks stands before them. */
function templateLines(text) {
  const inside = new Set();
  let open = false;
  text.forEach((line, at) => {
    if (open) inside.add(at);
    if (!COMMENT.test(line) && (line.replace(/\\`/g, '').match(/`/g) ?? []).length % 2) open = !open;
  });
  return inside;
}
