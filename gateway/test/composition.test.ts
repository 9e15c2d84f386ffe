import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { compose, readSubgraphs } from '../src/composition.js';
import { subgraphNames } from '../src/supergraph.js';
import { CASES_SDL, PEOPLE_SDL } from './support/schemas.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxi-compose-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const BOTH = [
  { name: 'people', sdl: PEOPLE_SDL },
  { name: 'cases', sdl: CASES_SDL },
];

test('schemas that fit become a supergraph without addresses and a public schema without federation', () => {
  const { files, errors } = compose(BOTH);
  expect(errors).toEqual([]);
  expect(subgraphNames(files!.supergraph).toSorted()).toEqual(['cases', 'people']);
  expect(files!.supergraph).not.toMatch(/http:\/\/(127|localhost)/);
  expect(buildSchema(files!.schema).getType('Viewer')).toBeDefined();
  expect(files!.schema).not.toMatch(/_entities|join__/);
});

test('the same schemas give the same text, so that a stale file can be told', () => {
  expect(compose(BOTH)).toEqual(compose(BOTH));
});

test('schemas that do not fit give errors that name the field and no file', () => {
  const { files, errors } = compose([
    BOTH[0]!,
    { name: 'cases', sdl: CASES_SDL.replace('type AvailableAction @shareable', 'type AvailableAction') },
  ]);
  expect(files).toBeNull();
  expect(errors.join('\n')).toContain('AvailableAction.verb');
});

test('the list of subgraphs names their schema files; a missing one is told', async () => {
  await writeFile(join(folder, 'people.graphql'), PEOPLE_SDL);
  await writeFile(
    join(folder, 'supergraph.yaml'),
    'subgraphs:\n  people:\n    schema: { file: people.graphql }\n  cases:\n    schema: { file: nowhere.graphql }\n',
  );
  const { subgraphs, missing } = await readSubgraphs(join(folder, 'supergraph.yaml'));
  expect(subgraphs.map(({ name }) => name)).toEqual(['people']);
  expect(missing).toEqual(['cases: nowhere.graphql']);
});
