// Benchmark `people`: who asks and what may they, who held what on a day, the directory and the households, in a zone
// of 100 sub-districts.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ROOT, services } from '../layout.mjs';
import { capture } from '../processes.mjs';
import { Failure, say, step } from '../say.mjs';
import { cpuOf, cpuOfPostgres } from './cpu.mjs';
import { signIn } from './ledger-query.mjs';
import { client, drive, measure } from './load.mjs';
import { idsOf, questionsFor } from './people-questions.mjs';
import { machineLine, number, save, summarise, table } from './report.mjs';

const SUBDISTRICTS = 100;
const PLAN = { requests: 200, rounds: 3, warmUp: 60, limitMs: 60_000, concurrency: 1 };
const COPY_LIMIT = 900_000;

/**
 * Runs the benchmark on a scratch platform; `--subdistricts=N`, `--requests=N`, `--rounds=N` make it smaller or larger.
 */
export async function run({ url, adminUrl, data, demoPassword, children, args = [] }) {
  const option = (name, usual) => Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
  const subdistricts = Math.trunc(option('subdistricts', SUBDISTRICTS));
  const plan = { ...PLAN, requests: option('requests', PLAN.requests), rounds: option('rounds', PLAN.rounds) };
  const database = new pg.Client({ connectionString: adminUrl, application_name: 'lianxi bench' });
  await database.connect();
  try {
    await step(`generate ${subdistricts} sub-districts`, () => generate(database, subdistricts));
    await step('generate their households and residents', () =>
      database.query(readFileSync(new URL('./generate-households.sql', import.meta.url), 'utf8')),
    );
    await step('seal those of the first sub-district', () => sealFirst(database, data));
    const dataset = await step('count and analyse', () => sizesOf(database));
    const copiedMs = await step('publish the organisation to the other services', () =>
      publish(
        database,
        children.find(({ name }) => name === 'people'),
      ),
    );
    const questions = questionsFor(await idsOf(database));
    const cookies = {};
    for (const { account } of questions) cookies[account] ??= await signIn(url, account, demoPassword);

    const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const cpuNow = () => ({
      ...Object.fromEntries(children.map(({ name, entry }) => [name, cpuOf(entry.pid)])),
      postgres: cpuOfPostgres(postmaster),
    });
    const loads = [loadavg()[0]];
    const results = [];
    const peopleUrl = children.find(({ name }) => name === 'people').url;
    results.push(
      await step('measure: whose session is this', () =>
        measured('whose session is this (people alone)', session(peopleUrl, cookies['bench-office-staff']), {
          ...plan,
          cpuNow,
        }),
      ),
    );
    for (const { name, account, query, variables } of questions) {
      const asker = client({
        url: `${url}/graphql`,
        headers: { cookie: cookies[account] },
        body: JSON.stringify({ query, variables }),
      });
      results.push(await step(`measure: ${name}`, () => measured(name, asker, { ...plan, cpuNow })));
      asker.close();
    }
    loads.push(loadavg()[0]);
    const report = {
      benchmark: 'people',
      at: new Date().toISOString(),
      node: process.version,
      loads,
      plan,
      dataset,
      copiedMs,
      results,
    };
    say(`\n${toMarkdown(report)}`);
    say(`The figures as JSON: ${save(report)}`);
    return 0;
  } finally {
    await database.end();
  }
}

async function generate(database, subdistricts) {
  await database.query('SET ROLE lianxi_owner');
  await database.query(
    readFileSync(new URL('./generate-people.sql', import.meta.url), 'utf8').replaceAll(
      '$SUBDISTRICTS',
      String(subdistricts),
    ),
  );
  await database.query('RESET ROLE');
}

/**
 * Seals the values of the sub-district whose people ask, with the platform's own keys: a value that does not open would
 * be refused.
 */
async function sealFirst(database, data) {
  const { sealedFields } = await import(join(ROOT, 'packages/service-kit/dist/index.js'));
  const ctx = { env: { LIANXI_DATA: data } };
  const fields = sealedFields('household', ['room', 'householder', 'phone']);
  const { rows } = await database.query(
    "SELECT id, code FROM people.household WHERE code LIKE '150571801%' ORDER BY code",
  );
  for (let start = 0; start < rows.length; start += 1000) {
    const some = rows.slice(start, start + 1000).map(({ id }, index) => {
      const plain = {
        room: `${1 + ((start + index) % 6)}01`,
        householder: '示范户主',
        phone: `139${String(start + index).padStart(8, '0')}`,
      };
      return {
        id,
        room: fields.seal(ctx, id, 'room', plain.room),
        householder: fields.seal(ctx, id, 'householder', plain.householder),
        phone: fields.seal(ctx, id, 'phone', plain.phone),
        hash: fields.hash(ctx, 'phone', plain.phone),
      };
    });
    await database.query(
      `UPDATE people.household h SET room = v.room, householder = v.householder, phone = v.phone, phone_hash = v.hash
        FROM jsonb_to_recordset($1::jsonb) AS v(id uuid, room text, householder text, phone text, hash text) WHERE
        h.id = v.id`,
      [JSON.stringify(some)],
    );
  }
}

async function sizesOf(database) {
  await database.query('VACUUM ANALYZE');
  const count = (name) => `(SELECT count(*)::int FROM people.${name}) AS ${name}`;
  return (
    await database.query(
      `SELECT ${['unit', 'grid', 'post', 'person', 'post_assignment', 'conference_seat', 'household', 'resident'].map(count).join(', ')}`,
    )
  ).rows[0];
}

/**
 * Publishes all facts again and waits until the meetings service holds as many terms as people; answers how long that
 * took, in ms.
 */
async function publish(database, people) {
  const began = performance.now();
  const { main, dir } = services(ROOT).find(({ id }) => id === 'people');
  const { code, output } = await capture({
    name: 'resync-org',
    command: process.execPath,
    args: [main, 'resync-org'],
    cwd: dir,
    env: people.env,
  });
  if (code !== 0) throw new Failure('The organisation could not be published.', '', output);
  const missing = `SELECT (SELECT count(*) FROM people.post_assignment WHERE capacity <> 'SUBSTITUTE') - (SELECT
    count(*) FROM meetings.org_fact WHERE kind = 'assignment') AS left`;
  while (Number((await database.query(missing)).rows[0].left) > 0) {
    if (performance.now() - began > COPY_LIMIT)
      throw new Failure('The services did not take the organisation over in time.', '');
    await pause(500);
  }
  return performance.now() - began;
}

/** The gateway's question for each session that it has not asked about for 5 s. */
function session(url, cookie) {
  const send = () =>
    new Promise((resolve, reject) => {
      request(`${url}/internal/session`, { headers: { cookie } }, (res) => {
        const parts = [];
        res
          .on('data', (part) => parts.push(part))
          .on('error', reject)
          .on('end', () =>
            res.statusCode === 200
              ? resolve(Buffer.concat(parts))
              : reject(new Error(`whose session is this: ${res.statusCode}`)),
          );
      })
        .on('error', reject)
        .end();
    });
  return { send };
}

async function measured(name, sender, { cpuNow, ...plan }) {
  await drive(sender, { ...plan, requests: plan.warmUp });
  const rounds = [];
  for (let round = 0; round < plan.rounds; round += 1) rounds.push(await measure(sender, { ...plan, cpuNow }));
  return { name, summary: summarise(rounds) };
}

function toMarkdown({ dataset, copiedMs, results, loads }) {
  const size = Object.entries(dataset)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
  const rows = results.map(({ name, summary: s }) => [
    name,
    number(s.p50, 1),
    number(s.p99, 1),
    number(s.cpu.gateway),
    number(s.cpu.people),
    number(s.cpu.postgres),
    number(s.cpuTotal),
  ]);
  return [
    `${size}. Taken over by the other services in ${(copiedMs / 1000).toFixed(0)} s. ${machineLine(loads)}`,
    '',
    table(['question', 'p50 ms', 'p99 ms', 'gateway', 'people', 'PostgreSQL', 'CPU ms in all'], rows),
    '',
  ].join('\n');
}
