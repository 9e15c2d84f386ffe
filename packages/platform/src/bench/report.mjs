// Figures of the rounds, the tables that people read, and the file that programs read.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const sorted = (values) => [...values].sort((a, b) => a - b);
export const quantile = (values, part) =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)];
const median = (values) => {
  const list = sorted(values);
  const middle = list.length / 2;
  return list.length % 2 ? list[Math.floor(middle)] : (list[middle - 1] + list[middle]) / 2;
};

/**
 * Rounds of one server at one concurrency as one line: medians over rounds for rates and CPU, all requests for
 * latencies.
 */
export function summarise(rounds) {
  const latencies = rounds.flatMap((round) => round.latencies);
  const processes = Object.keys(rounds[0].cpu);
  const cpu = Object.fromEntries(
    processes.map((name) => [
      name,
      rounds[0].cpu[name] === null ? null : median(rounds.map((round) => round.cpu[name] / round.latencies.length)),
    ]),
  );
  const known = rounds.every((round) => Object.values(round.cpu).every((value) => value !== null));
  return {
    requests: latencies.length,
    perSecond: median(rounds.map((round) => (round.latencies.length / round.wallMs) * 1000)),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpu,
    cpuTotal: known
      ? median(
          rounds.map(
            (round) => Object.values(round.cpu).reduce((sum, value) => sum + value, 0) / round.latencies.length,
          ),
        )
      : null,
  };
}

/** When, on how many cores and beside how much other work a benchmark ran. */
export const machineLine = (loads) =>
  `${new Date().toISOString().slice(0, 16)}Z, ${availableParallelism()} cores shared with the load generator, load average ${loads.map((one) => one.toFixed(1)).join(' → ')}.`;

/** Writes the report as `bench-<name>.json` and answers its path. */
export function save(report) {
  const folder = process.env.LIANXI_ARTEFACTS || mkdtempSync(join(tmpdir(), 'lianxi-bench-'));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `bench-${report.benchmark}.json`);
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}

export const number = (value, digits = 2) => (value === null || value === undefined ? 'n/a' : value.toFixed(digits));

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** The whole report as Markdown. */
export function toMarkdown({ dataset, statements, results, rows, machine }) {
  const roles = [...new Set(statements.flatMap(({ counts }) => Object.keys(counts)))].sort();
  const processes = ['gateway', 'people', 'cases', 'meetings', 'hand-written', 'postgres'];
  const speed = results.map(({ server, concurrency, summary: s }) => [
    server,
    concurrency,
    s.requests,
    number(s.perSecond, 1),
    number(s.p50, 1),
    number(s.p99, 1),
    number(s.cpuTotal),
  ]);
  const cpu = results.map(({ server, concurrency, summary: s }) => [
    server,
    concurrency,
    ...processes.map((name) => (name in s.cpu ? number(s.cpu[name]) : '')),
    number(s.cpuTotal),
  ]);
  const ratios = results
    .filter(({ server }) => server === 'platform')
    .map(({ concurrency, summary }) => {
      const other = results.find((one) => one.server === 'hand-written' && one.concurrency === concurrency).summary;
      return [
        `${concurrency}`,
        number(summary.cpuTotal && summary.cpuTotal / other.cpuTotal),
        number(summary.p50 / other.p50),
        number(other.perSecond / summary.perSecond),
      ];
    });
  return [
    `Ledger page of ${rows} rows over ${dataset.cases} cases (${dataset.communities} communities, ${dataset.decided} cases with ${dataset.decisions} decisions). ${machine}`,
    '',
    'SQL statements per request, counted in the database log, by role:',
    '',
    table(
      ['server', 'rows', ...roles, 'in all'],
      statements.map(({ server, rows: count, counts }) => [
        server,
        count,
        ...roles.map((role) => counts[role] ?? 0),
        Math.round(Object.values(counts).reduce((a, b) => a + b, 0) * 100) / 100,
      ]),
    ),
    '',
    'Speed:',
    '',
    table(['server', 'at once', 'requests', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms/request'], speed),
    '',
    'CPU ms per request by process:',
    '',
    table(['server', 'at once', ...processes, 'in all'], cpu),
    '',
    'Platform ÷ hand-written:',
    '',
    table(['at once', 'CPU', 'p50', 'requests/s (inverse)'], ratios),
    '',
  ].join('\n');
}
