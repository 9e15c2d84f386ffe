import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions, openDataFolder } from '../src/datafolder.mjs';
import { demandPort } from '../src/ports.mjs';
import { openSecrets } from '../src/secrets.mjs';
import { readSettings } from '../src/settings.mjs';
import { end } from '../src/shutdown.mjs';
import { explain } from '../src/say.mjs';
import { makeClone } from './kit/clone.mjs';

let clone;
beforeEach(() => (clone = makeClone({ version: '0.10.0' })));
afterEach(async () => {
  await end();
  clone.remove();
});

const open = (options = {}) =>
  openDataFolder({ root: clone.root, data: clone.data, url: 'http://localhost:1', ...options });
const record = (value) => {
  mkdirSync(clone.data, { recursive: true });
  writeFileSync(join(clone.data, 'platform.json'), JSON.stringify(value));
};

test('a new folder is recorded with the version that made it', () => {
  const folder = open();
  expect(folder).toMatchObject({ made: true, record: { format: 1, version: '0.10.0' } });
});

test('an older folder is taken, a newer one and another format are refused', () => {
  record({ format: 1, version: '0.11.0' });
  expect(() => open()).toThrow(/was used by version 0\.11\.0 of the platform; this is 0\.10\.0/);
  record({ format: 2, version: '0.10.0' });
  expect(() => open()).toThrow(/was used by version/);
  record({ format: 1, version: '0.9.3' });
  expect(open()).toMatchObject({ made: false, record: { version: '0.10.0' } });
  expect(compareVersions('0.9.3', '0.10.0')).toBeLessThan(0);
});

test('a foreign folder, a file, and a broken record are refused by name', () => {
  mkdirSync(clone.data);
  writeFileSync(join(clone.data, 'thesis.docx'), '');
  expect(() => open()).toThrow(/is not empty and was not made by this platform \(it holds thesis\.docx\)/);
  expect(() => open({ data: join(clone.data, 'thesis.docx') })).toThrow(/is not a folder/);
  expect(() => open({ data: join(clone.data, 'thesis.docx/below') })).toThrow(/is not a folder/);
  writeFileSync(join(clone.data, 'platform.json'), '{"form');
  expect(() => open()).toThrow(/cannot be read/);
});

test('a full disk and a folder without write permission each have a line', () => {
  expect(() => open({ neededBytes: Number.MAX_SAFE_INTEGER })).toThrow(/^The disk of .* is full: \d+ MB are free/);
  expect(() => open({ data: '/sys/lianxi' })).toThrow(/cannot be written to/);
  expect(explain(Object.assign(new Error('x'), { code: 'ENOSPC' })).message).toBe('The disk is full.');
});

test('secrets are made once; a demonstration password that is given is kept', () => {
  mkdirSync(clone.data);
  const first = openSecrets(clone.data, ['people']);
  expect(first.demo).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
  expect(openSecrets(clone.data, ['people', 'cases'])).toMatchObject(first);
  expect(openSecrets(clone.data, [], 'given').demo).toBe('given');
  expect(openSecrets(clone.data, []).demo).toBe('given');
});

test('settings that make no sense are named', async () => {
  expect(readSettings(clone.root, {})).toMatchObject({ port: 4000, host: '127.0.0.1', mode: 'demo' });
  expect(() => readSettings(clone.root, { PORT: 'x' })).toThrow('PORT=x is not a port number.');
  await expect(demandPort(4190, '127.0.0.1')).rejects.toThrow('Browsers refuse to open port 4190.');
  await expect(demandPort(4000, '203.0.113.1')).rejects.toThrow(
    /^HOST=203\.0\.113\.1 is not an address of this machine/,
  );
  expect(() => readSettings(clone.root, { LIANXI_MODE: 'test' })).toThrow('LIANXI_MODE=test is not known.');
  expect(() => readSettings(clone.root, { LIANXI_CLOCK: 'noon' })).toThrow('LIANXI_CLOCK=noon is not a time.');
});
