// Drill `fuzz`: generated requests over the composed graph, as the office and as the district's machine client. Nothing
// that anybody sends may end in a 5xx or in INTERNAL.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { signIn } from '../bench/ledger-query.mjs';
import { table } from '../bench/report.mjs';
import { option } from '../commands/listed.mjs';
import { ROOT } from '../layout.mjs';
import { say } from '../say.mjs';
import { ask, codesOf, machineToken } from './asking.mjs';
import { generateRequest } from './generate-request.mjs';
import { randomOf } from './random.mjs';

const PLAN = { requests: 5000, minutes: 40, lanes: 2 };
/** Machine tokens live for ten minutes. */
const TOKEN_MS = 8 * 60_000;
/** Longer than the gateway keeps a service out that was late, and than what is left of a quota's minute. */
const [LATE_MS, QUOTA_MS] = [12_000, 61_000];
const KNOWN = 400;
const SHOWN = 10;

/**
 * `--requests=N` in all, half as each; `--minutes=N` at most; `--seed=text` makes the same requests again, but for the
 * ids, which a new platform makes anew: an offending request is printed whole.
 */
export async function run({ url, data, demoPassword, args }) {
  const seed = args.find((arg) => arg.startsWith('--seed='))?.split('=')[1] ?? randomBytes(4).toString('hex');
  const [requests, until] = [
    option(args, 'requests', PLAN.requests),
    Date.now() + option(args, 'minutes', PLAN.minutes) * 60_000,
  ];
  const schema = buildSchema(readFileSync(join(ROOT, 'gateway/schema.graphql'), 'utf8'));
  const results = [];
  for (const [who, mutations] of [
    ['office1', 0.4],
    ['district-system', 0.2],
  ]) {
    const headers = who === 'office1' ? cookieOf(url, demoPassword) : bearerOf(url, demoPassword);
    const result = emptyResult(who);
    const known = [];
    let index = 0;
    const lane = async () => {
      while (index < requests / 2 && Date.now() < until) {
        const at = (index += 1);
        const random = randomOf(`${seed}:${who}:${at}`);
        const request = generateRequest(schema, random, { known, mutations });
        const answer = await askTwice(() =>
          headers().then((given) => ask(url, given, request.query, request.variables)),
        );
        take(result, { ...request, at }, answer);
        collect(known, answer.body?.data, random);
      }
    };
    await Promise.all(Array.from({ length: PLAN.lanes }, lane));
    results.push(result);
  }
  say(`\n${toMarkdown({ seed, results, logged: errorsIn(join(data, 'logs')) })}`);
  return results.some(({ serverErrors, internal, unanswered }) => [...serverErrors, ...internal, ...unanswered].length)
    ? 1
    : 0;
}

export const emptyResult = (who) => ({
  who,
  requests: 0,
  answered: 0,
  again: 0,
  refused: {},
  serverErrors: [],
  internal: [],
  unanswered: [],
});

/**
 * Asks, and once more after a pause where a service was late (a busy machine) or the quota of the minute was used up:
 * what the request itself brings down is down again.
 */
async function askTwice(send) {
  const first = await send();
  if (first.status && first.status < 500 && !codesOf(first.body).includes('QUOTA_EXCEEDED')) return first;
  await pause(first.status === 429 || codesOf(first.body).includes('QUOTA_EXCEEDED') ? QUOTA_MS : LATE_MS);
  return { ...(await send()), again: true };
}

function cookieOf(url, password) {
  const cookie = signIn(url, 'office1', password);
  return async () => ({ cookie: await cookie });
}

function bearerOf(url, password) {
  let token;
  let taken = 0;
  return async () => {
    if (Date.now() - taken > TOKEN_MS) [taken, token] = [Date.now(), machineToken(url, password)];
    return { authorization: `Bearer ${await token}` };
  };
}

/** Counts one answer; what must not be is kept with its request. */
export function take(result, request, { status, body, again = false }) {
  result.requests += 1;
  if (again) result.again += 1;
  const codes = codesOf(body);
  const kept = { ...request, status, codes };
  if (status === 0) result.unanswered.push(kept);
  else if (status >= 500) result.serverErrors.push(kept);
  else if (codes.includes('INTERNAL')) result.internal.push(kept);
  if (codes.length === 0 && status === 200) result.answered += 1;
  for (const code of new Set(codes)) result.refused[code] = (result.refused[code] ?? 0) + 1;
}

/** Ids of an answer, so that later requests ask for things that are there. */
function collect(known, value, random) {
  if (Array.isArray(value)) for (const one of value) collect(known, one, random);
  else if (value && typeof value === 'object')
    for (const [name, one] of Object.entries(value)) {
      if (name !== 'id' || typeof one !== 'string') collect(known, one, random);
      else if (known.length < KNOWN) known.push(one);
      else known[random.below(KNOWN)] = one;
    }
}

/** Lines of the level ERROR in the logs: `{ name, count, first }` of each service. */
function errorsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log') && name !== 'postgres.log')
    .map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => /"level":(50|60)/.test(line));
      return { name: name.replace('.log', ''), count: lines.length, first: lines[0] ?? null };
    });
}

/** The report: what was answered, what was refused and how, and every request that must not have failed. */
export function toMarkdown({ seed, results, logged }) {
  const bad = results.flatMap(({ who, ...lists }) =>
    ['serverErrors', 'internal', 'unanswered'].flatMap((kind) =>
      lists[kind].map((request) => ({ who, kind, request })),
    ),
  );
  return [
    `Seed ${seed}.`,
    '',
    table(
      ['as', 'requests', 'answered whole', 'asked twice', '5xx', 'INTERNAL', 'no answer'],
      results.map((one) => [
        one.who,
        one.requests,
        one.answered,
        one.again,
        one.serverErrors.length,
        one.internal.length,
        one.unanswered.length,
      ]),
    ),
    '',
    ...results.map(
      ({ who, refused }) =>
        `Refused, as ${who}: ${
          Object.entries(refused)
            .sort(([, a], [, b]) => b - a)
            .map(([code, count]) => `${code} ${count}`)
            .join(', ') || 'nothing'
        }.`,
    ),
    `Lines of the level ERROR: ${logged.map(({ name, count }) => `${name} ${count}`).join(', ')}.`,
    ...logged.filter(({ first }) => first).map(({ name, first }) => `The first of ${name}: ${first.slice(0, 500)}`),
    '',
    ...bad
      .slice(0, SHOWN)
      .map(
        ({ who, kind, request }) =>
          `${kind} as ${who}, request ${request.at}: ${request.status} ${request.codes.join(' ')}\n${JSON.stringify({ query: request.query, variables: request.variables })}\n`,
      ),
    ...(bad.length > SHOWN ? [`… and ${bad.length - SHOWN} more.`] : []),
  ].join('\n');
}
