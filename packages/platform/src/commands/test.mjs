// `npm test`: every check in turn, a summary, and as the last line `N passed, N failed`. `--step <name>` runs one of
// them.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../layout.mjs';
import { CHECKS } from '../checks/index.mjs';
import { buildAll } from '../build.mjs';
import { cloneName } from '../settings.mjs';
import { Failure, explain, say, since } from '../say.mjs';
import { end, listenForEnd } from '../shutdown.mjs';
import { scratchFolder } from '../scratch.mjs';

export async function run(args) {
  listenForEnd(130);
  const began = Date.now();
  const chosen = choose(args);
  const artefacts = resolve(process.env.LIANXI_ARTEFACTS ?? join(tmpdir(), `lianxi-artefacts-${cloneName(ROOT)}`));
  mkdirSync(artefacts, { recursive: true });
  const context = { root: ROOT, scratch: scratchFolder('reports'), artefacts };
  const built = chosen.some((check) => check.needs) ? await attempt(() => buildAll(ROOT, ['--continue'])) : undefined;

  const rows = built ? [row('build', built)] : [];
  if (built?.failed) show(built);
  for (const check of chosen) {
    const at = Date.now();
    say(`\n${check.name}: ${check.about}`);
    const results = await checkResults(check, context, built);
    for (const result of results) {
      if (result.failed) show(result);
      rows.push(row(check.name, result, since(at)));
    }
    report(check.name, results, at);
  }
  await end();
  return summary(rows, began, artefacts);
}

function choose(args) {
  const wanted = args.flatMap((one, index) => (args[index - 1] === '--step' ? one.split(',') : []));
  const unknown = wanted.find((name) => !CHECKS.some((check) => check.name === name));
  if (unknown || (args.length > 0 && wanted.length === 0)) {
    throw new Failure(
      unknown ? `There is no step ${unknown}.` : 'npm test takes only --step <name>.',
      `Steps: ${CHECKS.map((check) => check.name).join(', ')}.`,
    );
  }
  return wanted.length === 0 ? CHECKS : CHECKS.filter((check) => wanted.includes(check.name));
}

/** Runs one thing that passes or throws. */
async function attempt(work) {
  try {
    await work();
    return { name: 'build', passed: 1, failed: 0 };
  } catch (error) {
    return { name: 'build', passed: 0, failed: 1, output: error.detail ?? '', why: explain(error).message };
  }
}

async function checkResults(check, context, built) {
  if (check.needs === 'whole build' && built?.failed)
    return [{ name: check.name, passed: 0, failed: 1, why: 'not run: the build failed' }];
  try {
    return await check.run(context);
  } catch (error) {
    const told = explain(error);
    const output = told.name === 'Failure' ? told.detail : told.stack;
    return [{ name: check.name, passed: 0, failed: 1, output, why: `${told.message} ${told.advice ?? ''}`.trim() }];
  }
}

function show({ name, output, why }) {
  const lines = (output ?? '').trimEnd().split('\n');
  if (lines.length > 200) lines.splice(0, lines.length - 200, '…');
  say(lines.map((line) => `    ${line}`).join('\n'));
  say(`    ${name} failed${why ? `: ${why}` : ''}`);
}

function report(name, results, at) {
  const passed = results.reduce((sum, one) => sum + one.passed, 0);
  const failed = results.reduce((sum, one) => sum + one.failed, 0);
  say(`  ${since(at).padStart(7)}  ${name}: ${passed} passed, ${failed} failed`);
}

const row = (step, { name, passed, failed, why }, time = '') => ({ step, name, passed, failed, why, time });

function summary(rows, began, artefacts) {
  const passed = rows.reduce((sum, one) => sum + one.passed, 0);
  const failed = rows.reduce((sum, one) => sum + one.failed, 0);
  say('\nSummary');
  for (const one of rows) {
    say(
      `  ${one.failed ? 'FAILED' : 'passed'}  ${one.step.padEnd(8)} ${one.name.padEnd(28)} ${String(one.passed).padStart(5)} passed ${String(one.failed).padStart(4)} failed${one.why ? `  ${one.why}` : ''}`,
    );
  }
  say(`\n${since(began)} in all. Artefacts: ${artefacts}`);
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
