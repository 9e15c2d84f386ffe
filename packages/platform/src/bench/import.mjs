// Benchmark `import`: 10,000 households from a workbook through the gateway, from upload to commit: time, processor
// time, memory of people.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, say, step } from '../say.mjs';
import { cpuOf, cpuOfPostgres } from './cpu.mjs';
import { householdsWorkbook } from './import-workbook.mjs';
import { signIn } from './ledger-query.mjs';

const ROWS = 10_000;
const RUN = 'id version state work problem rows counts columns { column field }';
const SETTLE_MS = 300_000;

/** Runs the benchmark on a scratch platform; `--rows=N` makes it smaller or larger. */
export async function run({ url, data, demoPassword, children, args = [] }) {
  const rows = Number(args.find((arg) => arg.startsWith('--rows='))?.split('=')[1] ?? ROWS);
  const cookie = await signIn(url, 'office1', demoPassword);
  const call = async (path, init = {}) => {
    const answer = await fetch(`${url}${path}`, { ...init, headers: { cookie, ...init.headers } });
    if (!answer.ok) throw new Failure(`${path} answered ${answer.status}.`, await answer.text());
    return answer;
  };
  const ask = async (query, variables = {}) => {
    const { data: found, errors } = await (
      await call('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
    ).json();
    if (errors) throw new Failure('The platform answers with errors.', '', JSON.stringify(errors, null, 2));
    return found;
  };
  // people answers for every session, so what others wait for meanwhile counts as much as the work itself
  let longest = 0;
  const settled = async (id) => {
    for (const began = performance.now(); performance.now() - began < SETTLE_MS; await pause(50)) {
      const asked = performance.now();
      // an answer that the gateway gave up waiting for is one that took so long
      const found = await ask(`query ($id: ID!) { import(id: $id) { ${RUN} } }`, { id }).catch(() => null);
      longest = Math.max(longest, performance.now() - asked);
      if (found && !found.import.work) return found.import;
    }
    throw new Failure('The import did not end.', '');
  };
  const verb = (name, type, input) =>
    ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${RUN} } }`, { input }).then((found) => found[name]);

  const pid = children.find(({ name }) => name === 'people').entry.pid;
  const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const grids = (
    await ask('{ units(first: 100, filter: { kinds: [COMMUNITY] }) { edges { node { grids { code } } } } }')
  ).units.edges.flatMap(({ node }) => node.grids.map(({ code }) => code));
  const results = [];
  const measure = async (name, work) => {
    resetPeak(pid);
    longest = 0;
    const [began, cpu, sql] = [performance.now(), cpuOf(pid), cpuOfPostgres(postmaster)];
    const found = await step(name, work);
    results.push({
      name,
      seconds: (performance.now() - began) / 1000,
      people: (cpuOf(pid) - cpu) / 1000,
      postgres: (cpuOfPostgres(postmaster) - sql) / 1000,
      peakMb: peakMb(pid),
      longest,
    });
    return found;
  };
  const tag = Date.now().toString(36).toUpperCase();
  const atRest = peakMb(pid);
  const whole = async (label, mark, expected) => {
    const workbook = await householdsWorkbook(rows, grids, mark, tag);
    const form = new FormData();
    form.append('file', new File([workbook], 'households.xlsx'));
    const added = await measure(`${label}: upload (${(workbook.length / 1024).toFixed(0)} kB) and header`, async () => {
      const { fileId } = await (await call('/files/people', { method: 'POST', body: form })).json();
      return verb('addImport', 'AddImportInput', { kind: 'HOUSEHOLDS', fileId });
    });
    const checked = await measure(`${label}: check and preview`, async () => {
      await verb('mapImport', 'MapImportInput', { id: added.id, version: added.version, columns: added.columns });
      return settled(added.id);
    });
    if (checked.counts[expected] !== rows)
      throw new Failure(`The preview should have ${rows} rows ${expected}.`, '', JSON.stringify(checked));
    await measure(`${label}: a page of the preview, 50 rows`, () =>
      ask(
        `query ($id: ID!) { import(id: $id) { preview(first: 50, from: 5000) { totalCount edges { node { number mark
          cells { field text was mark } } } } } }`,
        { id: added.id },
      ),
    );
    const done = await measure(`${label}: commit`, async () => {
      await verb('commitImport', 'CommitImportInput', { id: added.id, version: checked.version });
      return settled(added.id);
    });
    if (done.state !== 'COMMITTED') throw new Failure('The import was not committed.', '', JSON.stringify(done));
  };
  await whole(`${rows} new`, '', 'NEW');
  await whole(`${rows} changed`, '新', 'CHANGED');
  await measure('export of all households', async () => {
    const list = '/export/people/lists/households.xlsx';
    const headers = { 'content-type': 'application/json' };
    const asked = await call(list, { method: 'POST', headers, body: JSON.stringify({ purpose: 'benchmark' }) });
    const { ticket } = await asked.json();
    return (await call(`${list}?ticket=${ticket}`)).arrayBuffer();
  });

  say(
    `\n${new Date().toISOString().slice(0, 16)}Z, ${availableParallelism()} cores, load average ${loadavg()[0].toFixed(1)}, people at rest ${atRest} MB`,
  );
  say(
    '\n| step | seconds | CPU s people | CPU s PostgreSQL | peak of people, MB | longest answer meanwhile, ms |\n| --- | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const { name, seconds, people, postgres, peakMb: peak, longest: waited } of results)
    say(
      `| ${name} | ${seconds.toFixed(2)} | ${people.toFixed(2)} | ${postgres.toFixed(2)} | ${peak} | ${waited ? waited.toFixed(0) : ''} |`,
    );
  say(`The figures as JSON: ${save({ benchmark: 'import', at: new Date().toISOString(), rows, atRest, results })}`);
  return 0;
}

/** Linux forgets the highest resident size of a process when asked to. */
const resetPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5');
const peakMb = (pid) =>
  Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

function save(report) {
  const folder = process.env.LIANXI_ARTEFACTS || mkdtempSync(join(tmpdir(), 'lianxi-bench-'));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'bench-import.json');
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}
