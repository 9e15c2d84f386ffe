// Builds what changed, through Turborepo's cache.
import { join } from 'node:path';
import { Failure, step } from './say.mjs';
import { capture } from './processes.mjs';
import { childEnv } from './settings.mjs';
import { workLock } from './install.mjs';

/** Runs Turborepo tasks and returns `{ code, output, cached }`. Quiet: only the output of failed tasks comes back. */
export async function turbo(root, args) {
  const { code, output } = await capture({
    name: 'turbo',
    command: join(root, 'node_modules/.bin/turbo'),
    args: ['run', ...args, '--output-logs=errors-only', '--no-color'],
    cwd: root,
    env: childEnv(root),
    grace: 5000,
  });
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? [];
  return { code, output, note: total ? `${total - cached} of ${total} tasks run` : '' };
}

/**
 * Builds everything, holding the lock of the clone. `flags` are Turborepo's, e.g. `--continue` to build what can be
 * built.
 */
export function buildAll(root, flags = []) {
  const args = ['build', ...flags];
  return workLock(root, 'build', () =>
    step(
      'build',
      async () => {
        const result = await turbo(root, args);
        if (result.code !== 0)
          throw new Failure('The build failed.', 'The errors are above; correct them and start again.', result.output);
        return result;
      },
      (result) => result.note,
    ),
  );
}
