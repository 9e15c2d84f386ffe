// Benchmark `ledger`: a page of the ledger through the gateway, beside a hand-written server on the same database, in
// turns.
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../ports.mjs';
import { launch, stopProcess } from '../processes.mjs';
import { Failure, say, step } from '../say.mjs';
import { cpuOf, cpuOfPostgres } from './cpu.mjs';
import { generateCases } from './generate.mjs';
import { bodyOf, signIn } from './ledger-query.mjs';
import { client, drive, measure } from './load.mjs';
import { machineLine, save, summarise, toMarkdown } from './report.mjs';
import { withStatementLog } from './statements.mjs';

const ROWS = 50;
const CASES = 100_000;
const PLAN = { requests: 300, rounds: 4, warmUp: 300, limitMs: 60_000, concurrencies: [1, 8] };

/** Runs the benchmark on a scratch platform; `--cases=N`, `--requests=N`, `--rounds=N` make it smaller or larger. */
export async function run({ url, adminUrl, data, demoPassword, children, args = [] }) {
  const option = (name, usual) => Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
  const plan = { ...PLAN, requests: option('requests', PLAN.requests), rounds: option('rounds', PLAN.rounds) };
  const dataset = await step(`generate ${option('cases', CASES)} cases`, () =>
    generateCases(adminUrl, option('cases', CASES)),
  );
  const cookie = await signIn(url, 'office1', demoPassword);
  const limit = await startHandWritten(adminUrl);
  const open = (server, rows, concurrency) =>
    server === 'platform'
      ? client({ url: `${url}/graphql`, headers: { cookie }, body: bodyOf(rows), concurrency })
      : client({ url: limit.url, body: bodyOf(rows), concurrency });
  const SERVERS = ['platform', 'hand-written'];

  await step('compare the answers', () => sameAnswer(open));
  const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const pids = {
    platform: Object.fromEntries(
      children.filter(({ name }) => name !== 'supervision').map(({ name, entry }) => [name, entry.pid]),
    ),
    'hand-written': { 'hand-written': limit.entry.pid },
  };
  const cpuNow = (server) => ({
    ...Object.fromEntries(Object.entries(pids[server]).map(([name, pid]) => [name, cpuOf(pid)])),
    postgres: cpuOfPostgres(postmaster),
  });

  const statements = await step('count SQL statements', () =>
    withStatementLog({ adminUrl, log: join(data, 'logs/postgres.log') }, async (count) => {
      const found = [];
      for (const server of SERVERS)
        for (const rows of [10, ROWS]) {
          const { ask, close } = open(server, rows, 1);
          found.push({ server, rows, counts: await count(ask) });
          close();
        }
      return found;
    }),
  );

  const results = [];
  const loads = [loadavg()[0]];
  for (const concurrency of plan.concurrencies) {
    const clients = Object.fromEntries(SERVERS.map((server) => [server, open(server, ROWS, concurrency)]));
    const rounds = { platform: [], 'hand-written': [] };
    await step(`measure with ${concurrency} at once`, async () => {
      for (const server of SERVERS)
        await drive(clients[server], { requests: plan.warmUp, concurrency, limitMs: plan.limitMs });
      for (let round = 0; round < plan.rounds; round += 1)
        for (const server of SERVERS)
          rounds[server].push(await measure(clients[server], { ...plan, concurrency, cpuNow: () => cpuNow(server) }));
    });
    loads.push(loadavg()[0]);
    for (const server of SERVERS) results.push({ server, concurrency, summary: summarise(rounds[server]) });
    Object.values(clients).forEach((one) => one.close());
  }
  await stopProcess(limit.entry);

  const report = {
    benchmark: 'ledger',
    at: new Date().toISOString(),
    cores: availableParallelism(),
    node: process.version,
    loads,
    plan,
    rows: ROWS,
    dataset,
    statements,
    results,
  };
  say(`\n${toMarkdown({ ...report, machine: machineLine(loads) })}`);
  say(`The figures as JSON: ${save(report)}`);
  return grows(statements) ? 1 : 0;
}

async function startHandWritten(adminUrl) {
  const port = await freePort();
  const script = fileURLToPath(new URL('./hand-written.mjs', import.meta.url));
  const entry = launch({
    name: 'hand-written',
    command: process.execPath,
    args: [script],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: adminUrl, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(url, { method: 'POST', body: bodyOf(1) }).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return { url, entry };
    await pause(100);
  }
  throw new Failure('The hand-written server did not answer.', 'Its messages are above.');
}

/** Both servers must say the same, or the comparison says nothing. */
async function sameAnswer(open) {
  const answers = [];
  for (const server of ['platform', 'hand-written']) {
    const { ask, close } = open(server, ROWS, 1);
    answers.push(await ask());
    close();
  }
  if (answers[0].errors)
    throw new Failure('The platform answers with errors.', '', JSON.stringify(answers[0].errors, null, 2));
  const nodes = answers[0].data.cases.edges.map(({ node }) => node);
  const whole =
    nodes.length === ROWS &&
    ['grid', 'firstResponsible', 'lastDecision'].every((field) => nodes.some((node) => node[field]));
  if (!whole)
    throw new Failure('The first page lacks grids, responsible persons or decisions.', 'Correct generate.sql.');
  deepStrictEqual(answers[0], answers[1]);
}

/**
 * The rule that a list's statements do not depend on its length; a job that ran once meanwhile is a fraction, not a
 * statement.
 */
function grows(statements) {
  const total = (rows) =>
    Object.values(statements.find((one) => one.server === 'platform' && one.rows === rows).counts).reduce(
      (sum, count) => sum + Math.round(count),
      0,
    );
  if (total(ROWS) <= total(10)) return false;
  say('SQL statements grow with the number of rows.');
  return true;
}
