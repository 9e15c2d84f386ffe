// Passwords of the database's roles and of the demonstration accounts: made at the first start, kept in the data
// folder.
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { readJson } from './layout.mjs';
import { writeAtomically } from './datafolder.mjs';

const EASY = 'abcdefghjkmnpqrstuvwxyz23456789'; // without signs that look alike

/** A password that a person can type: three groups of four. */
export function easyPassword() {
  const group = () => Array.from({ length: 4 }, () => EASY[randomInt(EASY.length)]).join('');
  return [group(), group(), group()].join('-');
}

/**
 * Reads the secrets of a data folder and adds what is missing: `admin` (superuser of the embedded database), `owner`,
 * one per service, `demo`. A demonstration password that is given replaces the stored one.
 */
export function openSecrets(data, serviceIds, demoPassword) {
  const path = join(data, 'secrets.json');
  let secrets = {};
  try {
    secrets = readJson(path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const before = JSON.stringify(secrets);
  for (const name of ['admin', 'owner', ...serviceIds]) secrets[name] ??= randomBytes(24).toString('base64url');
  secrets.demo = demoPassword ?? secrets.demo ?? easyPassword();
  if (JSON.stringify(secrets) !== before) writeAtomically(path, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  return secrets;
}
