// Runs jest in one workspace and counts single tests from its JSON report.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../processes.mjs';
import { childEnv } from '../settings.mjs';

/**
 * Runs the tests of a workspace, or one `file` of its folder `test`; resolves to `{ name, passed, failed, output }`. A
 * run without a single test is one failure.
 */
export async function runJest({ root, workspace, file, scratch, env = {} }) {
  const name = file ? `${workspace.path}/${file.replace('.test.ts', '')}` : workspace.path;
  const report = join(scratch, `${name.replaceAll('/', '-')}.json`);
  rmSync(report, { force: true });
  const { code, output } = await capture({
    name: `jest ${name}`,
    command: process.execPath,
    args: [
      '--experimental-vm-modules',
      '--no-warnings',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--json',
      `--outputFile=${report}`,
      '--forceExit=false',
      ...(file ? ['--runTestsByPath', join('test', file)] : []),
    ],
    cwd: workspace.dir,
    env: childEnv(root, { CI: '1', NO_COLOR: '1', NODE_ENV: 'test', ...env }),
  });
  return { name, output, ...countTests(report, code) };
}

/**
 * Counts a jest report. A skipped test, a file that does not run, and a run that fails without a failed test count as
 * failures.
 */
export function countTests(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, why: 'jest gave no report' };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
  if (numPassedTests + failed === 0) return { passed: 0, failed: 1, why: 'no test was found' };
  if (failed === 0 && code !== 0)
    return { passed: numPassedTests, failed: 1, why: `jest ended with exit code ${code}` };
  const why = numPendingTests + numTodoTests ? `${numPendingTests + numTodoTests} skipped, which counts as failed` : '';
  return { passed: numPassedTests, failed, why };
}
