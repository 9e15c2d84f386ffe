// Migrations and demonstration data: each service does its own (`dist/main.js migrate`, `seed-demo`); this file decides
// when.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Failure, step } from './say.mjs';
import { capture } from './processes.mjs';
import { workspaces } from './layout.mjs';
import { childEnv } from './settings.mjs';

const SOURCES = ['migrations', 'data', 'dist'];
const IRRELEVANT = /\.(map|d\.ts|tsbuildinfo)$/;

function* filesBelow(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (!IRRELEVANT.test(entry.name)) yield path;
  }
}

/**
 * One hash over everything from which services make their tables, queues and base data: migrations, data files and the
 * built code, that of the kit and of the contracts included.
 */
export function migrationHash(root, services) {
  const hash = createHash('sha256');
  const kits = workspaces(root)
    .filter((one) => ['contracts', 'service-kit'].includes(one.role))
    .map(({ name, dir }) => ({ id: name, dir }));
  for (const { id, dir } of [...services, ...kits]) {
    for (const source of SOURCES)
      for (const path of filesBelow(join(dir, source)))
        hash.update(`${id}/${relative(dir, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

async function runCommand({ root, service, command, env }) {
  const { code, output } = await capture({
    name: `${service.id} ${command}`,
    command: process.execPath,
    args: ['--enable-source-maps', service.main, command],
    cwd: service.dir,
    env: childEnv(root, env),
  });
  if (code === 0) return;
  if (/No space left on device|53100/.test(output))
    throw new Failure('The disk is full.', 'Free some space and start again; nothing that was saved is lost.');
  throw new Failure(
    `${service.id}: ${command} failed (exit code ${code}).`,
    'Its output is above; nothing of the failed migration was kept.',
    lastLines(output),
  );
}

function lastLines(text, count = 30) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** The first service (people) goes alone, the others side by side. */
async function forAll(services, work) {
  const [first, ...others] = services;
  if (first) await work(first);
  const results = await Promise.allSettled(others.map(work));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Migrates when the code or the data of a service changed, or on a foreign server whose state we do not know; seeds the
 * demonstration once, and again when its password changed (so `seed-demo` may be repeated). `envOf(service)` is the
 * service's environment.
 */
export async function migrateAndSeed({ root, services, folder, always, mode, demoPassword, ownerUrl, envOf }) {
  const hash = migrationHash(root, services);
  if (always || folder.record.migrated !== hash) {
    await step('migrate', () =>
      forAll(services, (service) =>
        runCommand({ root, service, command: 'migrate', env: { ...envOf(service), OWNER_DATABASE_URL: ownerUrl } }),
      ),
    );
    folder.save({ migrated: hash });
  }
  if (mode !== 'demo') return;
  const seeded = createHash('sha256').update(demoPassword).digest('hex');
  if (folder.record.seeded === seeded) return;
  await step('load demonstration data', () =>
    forAll(services, (service) =>
      runCommand({ root, service, command: 'seed-demo', env: { ...envOf(service), OWNER_DATABASE_URL: ownerUrl } }),
    ),
  );
  folder.save({ seeded });
}
