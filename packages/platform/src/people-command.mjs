// Runs one command of a service against the platform that runs on this data folder, in a second terminal.
import { join } from 'node:path';
import { ROOT, readJson, services } from './layout.mjs';
import { readSettings, childEnv } from './settings.mjs';
import { holder } from './lock.mjs';
import { launch } from './processes.mjs';
import { runningServer } from './leftovers.mjs';
import { platformDatabase, urlFor } from './provision.mjs';
import { Failure } from './say.mjs';

/** A command of the people service. */
export const peopleCommand = (name, command, root = ROOT) => serviceCommand('people', name, [command], root);

/** `name` is what messages call it, `args` what the service is told to do. Answers the exit code. */
export async function serviceCommand(id, name, args, root = ROOT) {
  const settings = readSettings(root);
  const { data, mode } = settings;
  if (!holder(join(data, 'lianxi.lock')))
    throw new Failure(
      `No platform runs on ${data}.`,
      'Start it (npm start), and run this in a second terminal with the same LIANXI_DATA and DATABASE_URL.',
    );
  const secrets = readJson(join(data, 'secrets.json'));
  const server = settings.databaseUrl ?? `postgres://127.0.0.1:${runningServer(join(data, 'postgres'))}`;
  const service = services(root).find((one) => one.id === id);
  const env = {
    NODE_ENV: 'production',
    LIANXI_DATA: data,
    LIANXI_MODE: mode,
    DATABASE_URL: urlFor(server, { database: platformDatabase(server), user: `lianxi_${id}`, password: secrets[id] }),
  };
  const { exited } = launch({
    name,
    command: process.execPath,
    args: [service.main, ...args],
    cwd: service.dir,
    env: childEnv(root, env),
    stdio: 'inherit',
  });
  return (await exited).code ?? 1;
}
