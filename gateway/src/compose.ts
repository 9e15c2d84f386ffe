/**
 * `node dist/compose.js` writes `supergraph.graphql` and `schema.graphql` from the services' committed schemas;
 * `--check` writes nothing and fails when they are stale or do not compose.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compose, readSubgraphs } from './composition.js';

const here = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(check: boolean): Promise<boolean> {
  const { subgraphs, missing } = await readSubgraphs(here('supergraph.yaml'));
  for (const schema of missing) say(`missing schema of ${schema}: the service prints it when it is built`);
  if (subgraphs.length === 0 || (check && missing.length > 0)) return false;
  const { files, errors, hints } = compose(subgraphs);
  for (const hint of hints) say(`hint: ${hint}`);
  for (const error of errors) say(`error: ${error}`);
  if (files === null) return false;
  const written = { 'supergraph.graphql': files.supergraph, 'schema.graphql': files.schema };
  const outcomes = await Promise.all(
    Object.entries(written).map(([name, text]) => (check ? compareFile(name, text) : writeChanged(name, text))),
  );
  return outcomes.every(Boolean);
}

async function compareFile(name: string, expected: string): Promise<boolean> {
  const actual = await readFile(here(name), 'utf8').catch(() => '');
  if (actual === expected) return true;
  const [have, want] = [actual.split('\n'), expected.split('\n')];
  const line = want.findIndex((text, index) => text !== have[index]);
  const at = line === -1 ? want.length : line;
  say(`gateway/${name} is stale from line ${at + 1}: run "npm run compose -w @lianxi/gateway"`);
  say(`  - ${have[at] ?? '(end of file)'}`);
  say(`  + ${want[at] ?? '(end of file)'}`);
  return false;
}

async function writeChanged(name: string, text: string): Promise<boolean> {
  const actual = await readFile(here(name), 'utf8').catch(() => '');
  if (actual !== text) await writeFile(here(name), text);
  say(`gateway/${name}: ${actual === text ? 'unchanged' : 'written'}`);
  return true;
}

process.exitCode = (await main(process.argv.includes('--check'))) ? 0 : 1;
