// Things that live as long as one command: a folder, a database for tests, a whole platform on free ports.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { canReach, databaseUser } from './dbuser.mjs';
import { readSettings } from './settings.mjs';
import { freePort } from './ports.mjs';
import { startPlatform } from './platform.mjs';
import { startEmbedded } from './postgres.mjs';
import { deleteWhenGone } from './processes.mjs';
import { atEnd } from './shutdown.mjs';
import { easyPassword } from './secrets.mjs';

/** A new empty folder that the database's user can reach too; it is deleted at the end of the command. */
export function scratchFolder(name) {
  const user = databaseUser('/nonexistent');
  const usual = tmpdir();
  const base = user && !canReach(usual, user) ? '/var/lib/lianxi/scratch' : usual;
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, `lianxi-${name}-`));
  chmodSync(folder, 0o711);
  deleteWhenGone(folder);
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A database server for tests; resolves to its administrator's URL. */
export async function scratchDatabase() {
  const folder = scratchFolder('db');
  const { adminUrl } = await startEmbedded({
    folder: join(folder, 'postgres'),
    password: randomBytes(18).toString('base64url'),
    log: join(folder, 'postgres.log'),
    scratch: true,
  });
  return adminUrl;
}

/** A fresh demonstration platform on a free port, the same code path as `npm start`. */
export async function scratchPlatform(root, options = {}) {
  const settings = readSettings(root, {
    PORT: String(await freePort()),
    LIANXI_DATA: join(scratchFolder('platform'), 'data'),
    LIANXI_DEMO_PASSWORD: easyPassword(),
  });
  return startPlatform(settings, { scratch: true, ...options });
}
