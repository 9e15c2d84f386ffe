// The checks of `npm test`, as data and in the order in which they run. Each one resolves to a list of results:
// `{ name, passed, failed, output, why }`, where passed and failed count single tests, or 1 for a check that is one
// thing.
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { capture } from '../processes.mjs';
import { childEnv } from '../settings.mjs';
import { gateway, services, workspaces } from '../layout.mjs';
import { deadLetters, expectedIn, followLogs, withFaults } from './faults.mjs';
import { runJest } from './jest.mjs';
import { turbo } from '../build.mjs';
import { ensureBrowser } from '../browser.mjs';
import { checkWords } from '../rules/words.mjs';
import { scratchDatabase, scratchPlatform } from '../scratch.mjs';

async function one(name, options, root) {
  const { code, output } = await capture({ name, cwd: root, env: childEnv(root), ...options });
  return [{ name, passed: Number(code === 0), failed: Number(code !== 0), output }];
}

async function inTurn(list, work) {
  const results = [];
  for (const each of list) results.push(await work(each));
  return results;
}

/** Two things at a time where there are two cores: a test waits as often as it works. */
const LANES = Math.min(2, availableParallelism());

/**
 * Works through a list in lanes, in its order; `open` prepares a lane, one after another. A failure in one is told when
 * all have ended.
 */
async function inLanes(list, work, open = async () => undefined) {
  const waiting = [...list.entries()];
  const results = [];
  const lanes = [];
  for (let lane = 0; lane < LANES && waiting.length > 0; lane += 1) {
    const place = await open();
    lanes.push(
      (async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1], place);
      })(),
    );
  }
  const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}

const tested = (root, ...roles) =>
  workspaces(root).filter((one) => roles.includes(one.role) && one.manifest.scripts?.test);

async function schemasCurrent({ root }) {
  const printed = services(root).map((service) => [`schema of ${service.id}`, service.main, service.dir, 'schema']);
  const composed = ['supergraph', join(gateway(root).dir, 'dist/compose.js'), gateway(root).dir];
  const results = await inTurn([...printed, composed], ([name, script, cwd, ...words]) =>
    one(name, { command: process.execPath, args: [script, ...words, '--check'], cwd }, root),
  );
  return results.flat();
}

/**
 * Every verb has its mutation, every verb and state its labels: asked of the built services, which know their nouns.
 */
async function wordsComplete({ root }) {
  return inTurn(services(root), async ({ id, main, dir }) => {
    const { code, output } = await capture({
      name: `nouns of ${id}`,
      command: process.execPath,
      args: [main, 'nouns'],
      cwd: dir,
      env: childEnv(root),
    });
    const problems = code === 0 ? checkWords(root, id, JSON.parse(output)) : [output];
    return {
      name: `words of ${id}`,
      passed: Number(problems.length === 0),
      failed: Number(problems.length > 0),
      output: problems.join('\n'),
    };
  });
}

async function serviceTests({ root, scratch }) {
  const adminUrl = await scratchDatabase();
  return inLanes(tested(root, 'service', 'gateway'), (workspace) =>
    runJest({ root, workspace, scratch, env: { TEST_ADMIN_DATABASE_URL: adminUrl } }),
  );
}

async function unitTests({ root, scratch }) {
  const roles = ['contracts', 'service-kit', 'ui', 'frontend-kit', 'frontend', 'shell'];
  const adminUrl = await scratchDatabase(); // the kit's tests prove themselves on a real database
  return inTurn(tested(root, ...roles), (workspace) =>
    runJest({ root, workspace, scratch, env: { TEST_ADMIN_DATABASE_URL: adminUrl } }),
  );
}

async function journeys({ root, scratch, artefacts }) {
  const workspace = workspaces(root).find((one) => one.role === 'e2e');
  const browser = await ensureBrowser(root);
  const env = { CHROMIUM_PATH: browser, LIANXI_ARTEFACTS: artefacts };
  // Each lane has a platform of its own, so that no journey meets another one's people half way through.
  const journey = async (file, { url, data, demoPassword, adminUrl, wentWrong }) => {
    const result = await runJest({
      root,
      workspace,
      file,
      scratch,
      env: { ...env, LIANXI_E2E_URL: url, LIANXI_E2E_DATA: data, LIANXI_DEMO_PASSWORD: demoPassword },
    });
    const expected = expectedIn(readFileSync(join(workspace.dir, 'test', file), 'utf8'));
    return withFaults(result, [...wentWrong(), ...(await deadLetters(adminUrl))], expected);
  };
  return inLanes(journeysOf(workspace), journey, async () => {
    const platform = await scratchPlatform(root);
    return { ...platform, wentWrong: followLogs(platform.data) };
  });
}

/** The files of the journeys; those that take longest, named in the manifest, begin. */
function journeysOf({ dir, manifest }) {
  const long = manifest.lianxi.longest ?? [];
  const rank = (file) => (long.includes(file) ? long.indexOf(file) : long.length);
  return readdirSync(join(dir, 'test'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
}

/**
 * All steps: `{ name, about, needs, run(context) }`; `needs` is `build` (what could be built is enough, a failed build
 * counts by itself) or `whole build`.
 */
export const CHECKS = [
  {
    name: 'lint',
    about: 'oxlint, warnings are errors; oxfmt, every file is as the formatter writes it',
    run: async ({ root }) => [
      ...(await one('oxlint', { command: join(root, 'node_modules/.bin/oxlint'), args: ['--deny-warnings'] }, root)),
      ...(await one('oxfmt', { command: join(root, 'node_modules/.bin/oxfmt'), args: ['--check'] }, root)),
    ],
  },
  {
    name: 'types',
    about: 'TypeScript in every workspace',
    needs: 'build',
    run: async ({ root }) => {
      const { code, output } = await turbo(root, ['typecheck', '--continue']);
      return [{ name: 'typecheck', passed: Number(code === 0), failed: Number(code !== 0), output }];
    },
  },
  {
    name: 'schemas',
    about: 'committed schemas are current, the supergraph composes',
    needs: 'build',
    run: schemasCurrent,
  },
  { name: 'words', about: 'every verb has its mutation and its labels', needs: 'build', run: wordsComplete },
  {
    name: 'house',
    about: 'rules of the house, launcher, containers',
    run: async ({ root, scratch }) => [
      await runJest({ root, scratch, workspace: workspaces(root).find((each) => each.role === 'platform') }),
    ],
  },
  { name: 'unit', about: 'contracts, kits and frontends', needs: 'build', run: unitTests },
  { name: 'service', about: 'services and gateway on a real PostgreSQL', needs: 'build', run: serviceTests },
  {
    name: 'e2e',
    about: 'journeys through browser, gateway, services and database',
    needs: 'whole build',
    run: journeys,
  },
];
