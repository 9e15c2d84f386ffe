// Comments name the rule that the code keeps: a section or a number of docs/domain.md. What they name must be there.
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { workspaces } from '../layout.mjs';
import { sourceFiles } from './imports.mjs';

const REFERENCE = /(\bRFC \d+ |\bECMA-\d+ (?:part \d+, )?|\barchitecture )?§ ?(\d+(?:\.\d+)*[a-z]?)/g;
const NUMBER = /\b(R-0\d\d[a-z]?)\b/g;

/** Sections (`4`, `4.2`, `1.7a`, and items of a numbered list as `2.5.6`) and R-numbers of the domain file. */
export function namesOf(text) {
  const names = new Set();
  let section = null;
  for (const line of text.split('\n')) {
    const heading = /^#{2,3} (\d+(?:\.\d+)*[a-z]?)\.? /.exec(line);
    if (heading) names.add((section = heading[1]));
    const item = /^(\d+)\. /.exec(line);
    if (item && section) names.add(`${section}.${item[1]}`);
    const row = /^\| (R-\d{3}[a-z]?) \|/.exec(line);
    if (row) names.add(row[1]);
  }
  return names;
}

/** Reads a clone: how many references were read, and one line for each that names what is not there. */
export function checkDomain(root) {
  const names = namesOf(readFileSync(join(root, 'docs/domain.md'), 'utf8'));
  const problems = [];
  let references = 0;
  const look = (place, found) => {
    references += 1;
    if (!names.has(found)) problems.push(`${place}: docs/domain.md has no ${found.startsWith('R') ? '' : '§'}${found}`);
  };
  for (const workspace of workspaces(root)) {
    for (const file of sourceFiles(workspace.dir)) {
      const text = readFileSync(file, 'utf8');
      const place = relative(root, file).split(sep).join('/');
      for (const [, foreign, section] of text.matchAll(REFERENCE)) if (!foreign) look(place, section);
      for (const [, number] of text.matchAll(NUMBER)) look(place, number);
    }
  }
  return { references, problems };
}
