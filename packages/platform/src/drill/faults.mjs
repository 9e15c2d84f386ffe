// Drill `faults`: each service is stopped, then hung (SIGSTOP), and everything else is asked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { signIn } from '../bench/ledger-query.mjs';
import { quantile, table } from '../bench/report.mjs';
import { ROOT } from '../layout.mjs';
import { say } from '../say.mjs';
import { ask, untilAnswered } from './asking.mjs';
import { ownersOf, probesOf, verdictOf } from './probes.mjs';

const ACCOUNT = 'office1';
/** Longer than the gateway keeps whose session it is (5 s), so that nothing answers from memory alone. */
const SETTLE_MS = 6000;
const READY_LIMIT = 90_000;

export async function run({ url, demoPassword, children }) {
  const schema = buildSchema(readFileSync(join(ROOT, 'gateway/schema.graphql'), 'utf8'));
  const owners = ownersOf(readFileSync(join(ROOT, 'gateway/supergraph.graphql'), 'utf8'));
  const cookie = await signIn(url, ACCOUNT, demoPassword);
  const probes = await answering(url, cookie, probesOf(schema, owners));
  const services = children.filter(({ name }) => name !== 'gateway');
  const rows = [];
  for (const service of services)
    for (const fault of ['stopped', 'hung']) {
      const back = await breakIt(service, fault);
      await pause(SETTLE_MS);
      rows.push({ service: service.name, fault, ...(await survey(url, cookie, probes, service.name)) });
      await back();
      await untilAnswered(url, cookie);
      say(`  ${service.name} ${fault}: asked`);
    }
  say(`\n${toMarkdown({ probes, rows })}`);
  return rows.every(({ service, failed, root }) => failed.length === 0 && root === expectedOf(service)) ? 0 : 1;
}

/** Without people nobody knows who asks, so there is nothing that may be answered. */
const expectedOf = (service) => (service === 'people' ? 'says' : 'partly');

/** Those that the account is answered while all is well: a refusal would say nothing later. */
async function answering(url, cookie, probes) {
  const kept = [];
  for (const probe of probes) if (verdictOf(await ask(url, { cookie }, probe.query)) === 'answers') kept.push(probe);
  return kept;
}

async function breakIt(service, fault) {
  if (fault === 'hung') {
    process.kill(service.entry.pid, 'SIGSTOP');
    return () => process.kill(service.entry.pid, 'SIGCONT');
  }
  await service.stop();
  return async () => {
    await service.restart();
    await service.ready(READY_LIMIT);
  };
}

/** Asks all probes, one after the other, and one question with a root field of every service. */
async function survey(url, cookie, probes, away) {
  const [others, own, failed, times] = [[], [], [], []];
  for (const probe of probes) {
    const answer = await ask(url, { cookie }, probe.query);
    const verdict = verdictOf(answer);
    (probe.owner === away ? own : others).push(verdict);
    if (probe.owner !== away) times.push(answer.ms);
    if (verdict === 'fails') failed.push({ ...probe, verdict, answer });
  }
  const firsts = [...new Map(probes.map((probe) => [probe.owner, probe])).values()];
  const together = await ask(url, { cookie }, `{ ${firsts.map(({ query }) => query.slice(1, -1)).join(' ')} }`);
  const page = await fetch(`${url}/`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  const registry = await fetch(`${url}/mfe/registry.json`, {
    headers: { cookie },
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  return {
    others,
    own,
    failed,
    p50: times.length ? quantile(times, 0.5) : null,
    slowest: times.length ? Math.max(...times) : null,
    root: verdictOf(together),
    page: page?.status ?? 0,
    registry: registry?.status ?? 0,
  };
}

const count = (list, ...verdicts) => list.filter((one) => verdicts.includes(one)).length;

/** The report: a line a fault; then every question that got no answer, not even that a service is away. */
export function toMarkdown({ probes, rows }) {
  return [
    `${probes.length} questions of one root field each, as ${ACCOUNT}.`,
    '',
    table(
      [
        'service',
        'fault',
        'others answer',
        'in part',
        'say so',
        'fail',
        'own say so',
        'own fail',
        'p50 of others, ms',
        'slowest, ms',
        'all services in one question',
        'page, registry',
      ],
      rows.map(({ service, fault, others, own, p50, slowest, root, page, registry }) => [
        service,
        fault,
        `${count(others, 'answers')} of ${others.length}`,
        count(others, 'partly'),
        count(others, 'says', 'refused'),
        count(others, 'fails'),
        `${count(own, 'says', 'refused', 'partly')} of ${own.length}`,
        count(own, 'fails'),
        p50 ?? '',
        slowest ?? '',
        root,
        `${page}, ${registry}`,
      ]),
    ),
    '',
    ...rows.flatMap(({ service, fault, failed }) =>
      failed.map(
        ({ name, owner, verdict, answer }) =>
          `${service} ${fault}: ${owner}.${name} ${verdict}, ${answer.status} ${JSON.stringify(answer.body?.errors?.[0]?.extensions ?? null)}`,
      ),
    ),
  ].join('\n');
}
