import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { targetsOf, toMarkdown as durability } from '../src/drill/durability.mjs';
import { emptyResult, take, toMarkdown as fuzz } from '../src/drill/fuzz.mjs';
import { generateRequest } from '../src/drill/generate-request.mjs';
import { ownersOf, probesOf, verdictOf } from '../src/drill/probes.mjs';
import { randomOf } from '../src/drill/random.mjs';
import { toMarkdown as faults } from '../src/drill/faults.mjs';
import { toMarkdown as axe } from '../src/drill/axe.mjs';
import { ROOT } from '../src/layout.mjs';

const schema = buildSchema(readFileSync(join(ROOT, 'gateway/schema.graphql'), 'utf8'));
const owners = ownersOf(readFileSync(join(ROOT, 'gateway/supergraph.graphql'), 'utf8'));

test('generated requests are valid by the composed schema, come again with their seed, and reach most root fields', () => {
  const made = (seed, at) => generateRequest(schema, randomOf(`${seed}:${at}`), { known: ['known-id'] });
  const requests = Array.from({ length: 400 }, (_, at) => made('a', at));
  const faulty = requests.flatMap(({ query }) =>
    validate(schema, parse(query)).map(({ message }) => `${message}\n${query}`),
  );
  expect(faulty).toEqual([]);
  expect(made('a', 7)).toEqual(requests[7]);
  expect(made('b', 7)).not.toEqual(requests[7]);
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type.getFields()));
  const reached = new Set(requests.map(({ field }) => field));
  expect(roots.filter((name) => !reached.has(name)).length / roots.length).toBeLessThan(0.25);
  expect(JSON.stringify(requests)).toContain('known-id');
});

test('a 5xx, INTERNAL and no answer at all are kept with their request; coded refusals are counted', () => {
  const result = emptyResult('office1');
  const error = (code) => ({ errors: [{ extensions: { code } }] });
  take(result, { at: 1, query: '{ a }' }, { status: 200, body: { data: {} } });
  take(result, { at: 2, query: '{ b }' }, { status: 200, body: error('BAD_INPUT') });
  take(result, { at: 3, query: '{ c }', variables: {} }, { status: 200, body: error('INTERNAL') });
  take(result, { at: 4, query: '{ d }' }, { status: 503, body: null, again: true });
  take(result, { at: 5, query: '{ e }' }, { status: 0, body: null });
  expect(result).toMatchObject({ requests: 5, answered: 1, refused: { BAD_INPUT: 1, INTERNAL: 1 } });
  const text = fuzz({ seed: 's', results: [result], logged: [{ name: 'people', count: 1, first: 'what it was' }] });
  expect(text).toContain('| office1 | 5 | 1 | 1 | 1 | 1 | 1 |');
  expect(text).toContain('internal as office1, request 3: 200 INTERNAL\n{"query":"{ c }","variables":{}}');
});

test('ten kills hit the database and each service twice, fewer than what ends the platform', () => {
  const targets = targetsOf(['people', 'cases', 'meetings', 'supervision'], 10);
  expect(targets.slice(0, 6)).toEqual(['postgres', 'people', 'cases', 'meetings', 'supervision', 'postgres']);
  for (const one of new Set(targets)) expect(targets.filter((target) => target === one)).toHaveLength(2);
});

test('the report of kills counts what was acknowledged and what of it is gone', () => {
  const text = durability({
    rounds: [{ target: 'postgres', acknowledged: 3, refused: 1, unanswered: 1, readyMs: 900 }],
    kept: [
      { field: 'addPerson', id: '1' },
      { field: 'registerCase', id: '2' },
      { field: 'registerCase', id: '3' },
    ],
    lost: [{ field: 'registerCase', id: '3' }],
    chains: [{ name: 'cases', intact: false, rows: 5 }],
  });
  expect(text).toContain('| postgres | 3 | 1 | 1 | 900 |');
  expect(text).toContain('| registerCase | 2 | 1 |');
  expect(text).toContain('| in all | 3 | 1 |');
  expect(text).toContain('cases BROKEN');
});

test('every service is asked by root fields of its own, each by a question that is valid', () => {
  const probes = probesOf(schema, owners);
  expect(new Set(probes.map(({ owner }) => owner))).toEqual(new Set(['people', 'cases', 'meetings', 'supervision']));
  expect(probes.flatMap(({ query }) => validate(schema, parse(query)))).toEqual([]);
  expect(owners).toMatchObject({
    viewer: 'people',
    cases: 'cases',
    meetings: 'meetings',
    supervisionWork: 'supervision',
  });
});

test.each([
  ['answers', 200, { data: { a: 1 } }],
  ['partly', 200, { data: { a: 1, b: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] }],
  ['says', 200, { data: { a: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] }],
  ['refused', 200, { data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] }],
  ['fails', 200, { data: { a: 1 }, errors: [{ extensions: { code: 'INTERNAL' } }] }],
  ['fails', 503, { data: null }],
  ['says', 503, { errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] }],
  ['fails', 500, { errors: [{ extensions: { code: 'FORBIDDEN' } }] }],
  ['fails', 0, null],
])('an answer %s: %s %j', (verdict, status, body) => {
  expect(verdictOf({ status, body })).toBe(verdict);
});

test('the report of faults has a line a fault and names what should have answered', () => {
  const text = faults({
    probes: [{}, {}],
    rows: [
      {
        service: 'cases',
        fault: 'hung',
        others: ['answers', 'fails'],
        own: ['says'],
        failed: [{ name: 'units', owner: 'people', verdict: 'fails', answer: { status: 504, body: null } }],
        p50: 5,
        slowest: 9,
        root: 'partly',
        page: 200,
        registry: 200,
      },
    ],
  });
  expect(text).toContain('| cases | hung | 1 of 2 | 0 | 0 | 1 | 1 of 1 | 0 | 5 | 9 | partly | 200, 200 |');
  expect(text).toContain('cases hung: people.units fails, 504 null');
});

test('the report of axe counts elements by role and rule', () => {
  const finding = { id: 'target-size', impact: 'serious', count: 2, where: 'a.x' };
  const text = axe([
    { role: 'chief', address: '/', findings: [] },
    { role: 'office1', address: '/', findings: [finding] },
  ]);
  expect(text).toContain('| chief | 1 | 0 | 0 | 0 | 0 |');
  expect(text).toContain('| in all | 2 | 0 | 2 | 0 | 0 |');
  expect(text).toContain('| target-size | serious | 2 | 1 | /: `a.x` |');
  expect(axe([{ role: 'chief', address: '/', findings: [] }])).toContain('No finding.');
});
