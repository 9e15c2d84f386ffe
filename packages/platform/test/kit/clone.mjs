// A clone in small: four services and a gateway that only know `/ready`, so that the launcher is tested without the
// real ones.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STAND_IN = `
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
const command = process.argv[2] ?? 'serve';
const name = process.cwd().split('/').pop();
if (command !== 'serve') {
  console.log(process.env.DATABASE_URL);
  appendFileSync(process.env.LIANXI_DATA + '/did.txt', name + ' ' + command + '\\n');
  process.exit(process.env.STAND_IN_FAILS === name + ' ' + command ? 7 : 0);
}
if (process.env.STAND_IN_FAILS === name) throw new Error('this stand-in was told to fail');
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(3);
  response.end(JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([key]) => /URL|LIANXI|PORT|NODE_ENV/.test(key)))));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
console.log(name + ' is ready');
`;

/** Makes the clone in a temporary folder; `remove()` deletes it. */
export function makeClone({ services = ['people', 'cases', 'meetings', 'supervision'], version = '0.1.0' } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'lianxi-clone-'));
  chmodSync(root, 0o755);
  const put = (path, value) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), typeof value === 'string' ? value : JSON.stringify(value));
  };
  put('package.json', { name: 'clone', version, type: 'module', workspaces: ['packages/*', 'services/*', 'gateway'] });
  for (const id of services) {
    put(`services/${id}/package.json`, {
      name: `@lianxi/service-${id}`,
      type: 'module',
      lianxi: { role: 'service', id },
    });
    put(`services/${id}/dist/main.js`, STAND_IN);
  }
  put('gateway/package.json', { name: '@lianxi/gateway', type: 'module', lianxi: { role: 'gateway' } });
  put('gateway/dist/main.js', STAND_IN);
  return { root, data: join(root, 'data'), put, remove: () => rmSync(root, { recursive: true, force: true }) };
}
