// Drill `durability`: what was acknowledged is there after the database or a service was killed (SIGKILL).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from '../bench/ledger-query.mjs';
import { table } from '../bench/report.mjs';
import { option } from '../commands/listed.mjs';
import { say } from '../say.mjs';
import { ask, codesOf, untilAnswered } from './asking.mjs';
import { writersOf } from './writers.mjs';

const KILLS = 10;
/** Time of undisturbed writing before each kill, in ms. */
const WRITING = 10_000;

/** Whom the kills hit, in turn; a child is started again three times in ten minutes at most, so ten are two each. */
export const targetsOf = (services, kills) =>
  Array.from({ length: kills }, (_, index) => ['postgres', ...services][index % (services.length + 1)]);

export async function run({ url, data, demoPassword, children, args }) {
  const kills = option(args, 'kills', KILLS);
  const services = children.map(({ name }) => name).filter((name) => name !== 'gateway');
  const cookies = {};
  for (const account of ['office1', 'grid-0101', 'grid-0201', 'grid-0301', 'grid-0401', 'auditor'])
    cookies[account] = await signIn(url, account, demoPassword);
  const kept = [];
  const rounds = [];
  let round = { acknowledged: 0, refused: 0, unanswered: 0 };
  let writing = true;
  const writers = await writersOf(url, cookies);
  const lanes = writers.map(async ({ account, next }) => {
    while (writing) {
      const { query, variables, field } = next();
      const { status, body } = await ask(url, { cookie: cookies[account] }, query, variables);
      const id = body?.data?.[field]?.id;
      if (id) {
        kept.push({ field, id });
        round.acknowledged += 1;
      } else if (status && codesOf(body).length) round.refused += 1;
      else round.unanswered += 1;
      if (!id) await pause(100);
    }
  });
  for (const target of targetsOf(services, kills)) {
    await pause(WRITING);
    process.kill(pidOf(target, { data, children }), 'SIGKILL');
    await pause(300); // until the kill is known
    const readyMs = await untilAnswered(url, cookies['office1']);
    rounds.push({ target, ...round, readyMs });
    round = { acknowledged: 0, refused: 0, unanswered: 0 };
    say(`  ${target} killed, all answer again after ${readyMs} ms; ${kept.length} writes acknowledged so far`);
  }
  await pause(WRITING);
  writing = false;
  await Promise.all(lanes);
  rounds.push({ target: '(end)', ...round, readyMs: 0 });
  const lost = await missing(url, cookies['office1'], kept);
  const chains = await chainsOf(url, cookies['auditor'], services);
  say(`\n${toMarkdown({ rounds, kept, lost, chains })}`);
  return lost.length || chains.some(({ intact }) => !intact) ? 1 : 0;
}

function pidOf(target, { data, children }) {
  if (target === 'postgres') return Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  return children.find(({ name }) => name === target).entry.pid;
}

const READ_BY = {
  registerCase: 'case',
  addPerson: 'person',
  callMeeting: 'meeting',
  planQuarterlyCheck: 'quarterlyCheck',
};
const AT_ONCE = 20;

/** What was acknowledged and is not read any more. */
async function missing(url, cookie, kept) {
  const lost = [];
  for (let start = 0; start < kept.length; start += AT_ONCE) {
    const some = kept.slice(start, start + AT_ONCE);
    const query = `{ ${some.map(({ field, id }, index) => `a${index}: ${READ_BY[field]}(id: "${id}") { id }`).join(' ')} }`;
    const { body } = await ask(url, { cookie }, query);
    lost.push(...some.filter(({ id }, index) => body?.data?.[`a${index}`]?.id !== id));
  }
  return lost;
}

/** Whether the audit's chain of every service is whole. */
async function chainsOf(url, cookie, services) {
  const { body } = await ask(
    url,
    { cookie },
    `{ ${services.map((name) => `${name}: ${name}AuditChain { intact to }`).join(' ')} }`,
  );
  return services.map((name) => ({ name, intact: body?.data?.[name]?.intact === true, rows: body?.data?.[name]?.to }));
}

/** The report: a line a kill, what was written by kind, and what was lost. */
export function toMarkdown({ rounds, kept, lost, chains }) {
  const kinds = [...new Set(kept.map(({ field }) => field))].sort();
  return [
    table(
      ['killed', 'acknowledged before and meanwhile', 'refused with a code', 'no answer', 'all answer again after, ms'],
      rounds.map((one) => [one.target, one.acknowledged, one.refused, one.unanswered, one.readyMs || '']),
    ),
    '',
    table(
      ['write', 'acknowledged', 'lost'],
      [...kinds, 'in all'].map((kind) => {
        const of = (list) => list.filter(({ field }) => kind === 'in all' || field === kind).length;
        return [kind, of(kept), of(lost)];
      }),
    ),
    '',
    `Audit chains: ${chains.map(({ name, intact, rows }) => `${name} ${intact ? `whole (${rows} rows)` : 'BROKEN'}`).join(', ')}.`,
    '',
  ].join('\n');
}
