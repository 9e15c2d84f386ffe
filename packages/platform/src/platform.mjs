// The whole platform as one thing: data folder, database, migrations, services, gateway. `start`, `dev`, the journeys
// and the benchmark all come through here.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './say.mjs';
import { gateway as gatewayOf, services as servicesOf } from './layout.mjs';
import { openDataFolder, rotateLog } from './datafolder.mjs';
import { openSecrets } from './secrets.mjs';
import { watchDatabase } from './outside-database.mjs';
import { startEmbedded } from './postgres.mjs';
import { provision } from './provision.mjs';
import { migrateAndSeed } from './migrate.mjs';
import { startChild } from './children.mjs';
import { childEnv } from './settings.mjs';
import { demandPort, freePort } from './ports.mjs';

const READY_LIMIT = 90_000;

/**
 * Starts the platform. `settings` is what readSettings() gives; `scratch` runs the database without fsync (tests).
 * Returns `{ url, data, demoPassword, mode, adminUrl, children }`. Stop it with end() of shutdown.mjs, which stops
 * everything.
 */
export async function startPlatform(settings, { scratch = false, onGiveUp = () => {}, env = {} } = {}) {
  const { root, port, host, data, mode, publicUrl: url } = settings;
  const services = servicesOf(root);
  const gateway = gatewayOf(root);
  await demandPort(port, host);
  const folder = openDataFolder({ root, data, url });
  const secrets = openSecrets(
    data,
    services.map((one) => one.id),
    settings.demoPassword,
  );
  for (const name of ['files', 'anchors', 'keys']) mkdirSync(join(data, name), { recursive: true, mode: 0o700 });

  const database = await openDatabase({ settings, secrets, services, data, scratch, onGiveUp });
  const ports = [];
  for (const _ of services) ports.push(await freePort([port, ...ports]));
  const gatewayUrl = `http://127.0.0.1:${port}`;
  const urlOf = (index) => `http://127.0.0.1:${ports[index]}`;
  // compiled code is kept: later starts save about a third of their processor time
  const common = {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(root, '.lianxi/compile-cache'),
    ...env,
    LIANXI_DATA: data,
    LIANXI_MODE: mode,
    LIANXI_PUBLIC_URL: url,
    ...(settings.clock ? { LIANXI_CLOCK: settings.clock } : {}),
  };
  const demo = mode === 'demo' ? { LIANXI_DEMO_PASSWORD: secrets.demo } : {};
  const envOf = (service) => ({
    ...common,
    ...demo,
    PORT: String(ports[services.indexOf(service)]),
    HOST: '127.0.0.1',
    DATABASE_URL: database.urlOf(service.id),
    GATEWAY_URL: gatewayUrl,
  });

  await migrateAndSeed({
    root,
    services,
    folder,
    mode,
    always: Boolean(settings.databaseUrl),
    demoPassword: secrets.demo,
    ownerUrl: database.ownerUrl,
    envOf,
  });

  const upstreams = Object.fromEntries(
    services.map((service, index) => [`${service.id.toUpperCase()}_URL`, urlOf(index)]),
  );
  const specs = [
    ...services.map((service, index) => ({
      name: service.id,
      main: service.main,
      args: ['serve'],
      cwd: service.dir,
      url: urlOf(index),
      env: childEnv(root, envOf(service)),
    })),
    {
      name: gateway.id,
      main: gateway.main,
      args: [],
      cwd: gateway.dir,
      url: host === '0.0.0.0' || host === '::' ? gatewayUrl : `http://${host}:${port}`,
      env: childEnv(root, { ...common, ...upstreams, PORT: String(port), HOST: host, WEB_ROOT: settings.webRoot }),
    },
  ];
  const children = specs.map((spec) => startChild(spec, { data, onGiveUp }));
  await step('start services and gateway', () => Promise.all(children.map((child) => child.ready(READY_LIMIT))));
  return { url, data, mode, demoPassword: secrets.demo, adminUrl: database.adminUrl, children };
}

async function openDatabase({ settings, secrets, services, data, scratch, onGiveUp }) {
  const serviceIds = services.map((one) => one.id);
  if (settings.databaseUrl) {
    const outside = await step('prepare the database of DATABASE_URL', () =>
      provision({ adminUrl: settings.databaseUrl, passwords: secrets, serviceIds }),
    );
    watchDatabase(outside.adminUrl);
    return outside;
  }
  const embedded = await step('start PostgreSQL', () =>
    startEmbedded({
      folder: join(data, 'postgres'),
      password: secrets.admin,
      log: rotateLog(data, 'postgres'),
      scratch,
      onGiveUp,
    }),
  );
  return step('prepare roles and schemas', () =>
    provision({ adminUrl: embedded.adminUrl, passwords: secrets, serviceIds }),
  );
}
