// Stage one: the node_modules of the clone. Node 20, no dependencies.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { spawn } from 'node:child_process';
import { Failure, say, step } from './say.mjs';
import { withLock } from './lock.mjs';
import { readJson } from './layout.mjs';

const STAMP = '.lianxi/install.json';

/** The lock that installation and build of one clone share. */
export function workLock(root, note, work) {
  return withLock(join(root, '.lianxi/lock'), note, work, (held) => {
    say(`  waiting: process ${held.pid} is at work in this clone (${held.note})`);
  });
}

/** Runs `npm ci` when the lockfile is not the one that was installed. */
export async function ensureInstalled(root) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (stampOf(root) === hash) return;
  await workLock(root, 'install', async () => {
    if (stampOf(root) === hash) return; // the one we waited for did it
    if (!treeMatchesLock(root)) await step('install packages (npm ci)', () => npmCi(root));
    mkdirSync(join(root, '.lianxi'), { recursive: true });
    writeFileSync(join(root, STAMP), `${JSON.stringify({ lock: hash, at: new Date().toISOString() })}\n`);
  });
}

function stampOf(root) {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return undefined;
  try {
    return readJson(join(root, STAMP)).lock;
  } catch {
    return undefined;
  }
}

/** A tree that was installed by hand is taken as it is when npm's own record of it equals the lockfile. */
export function treeMatchesLock(root) {
  let wanted;
  let present;
  try {
    wanted = readJson(join(root, 'package-lock.json')).packages;
    present = readJson(join(root, 'node_modules/.package-lock.json')).packages;
  } catch {
    return false;
  }
  const here = (path) => path.includes('node_modules/');
  const missing = Object.keys(wanted)
    .filter(here)
    .some((path) => {
      if (!present[path]) return !(wanted[path].optional || wanted[path].peer || wanted[path].devOptional);
      return present[path].version !== wanted[path].version;
    });
  return (
    !missing &&
    Object.keys(present)
      .filter(here)
      .every((path) => path in wanted)
  );
}

/**
 * Install scripts are never run: npm 10 would, npm 11 may not, and the one that matters (links of the database's
 * libraries) is done by postgres.mjs. So both give the same tree.
 */
async function npmCi(root) {
  const own = process.env.npm_execpath;
  const [command, args] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const { code, output } = await captured(
    command,
    [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    root,
  );
  if (code !== 0)
    throw new Failure(
      'The packages could not be installed.',
      'Check the network and the npm registry, then start again.',
      output,
    );
}

function captured(command, args, cwd) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The Node of the wanted major version that npm brought into the clone. npm 10 leaves `node_modules/.bin/node` out,
 * because the packages for other systems name the same command; the link is made here, so that scripts of the
 * workspaces find this Node first.
 */
export function platformNode(root, wanted) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const own = join(
    root,
    `node_modules/node-${system}-${process.arch}/bin`,
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(own))
    throw new Failure(
      `Node ${wanted} is needed, and none is packaged for ${process.platform} ${process.arch}.`,
      `Install Node ${wanted} and start again.`,
    );
  const link = join(root, 'node_modules/.bin/node');
  try {
    if (process.platform !== 'win32' && !existsSync(link)) symlinkSync(relative(dirname(link), own), link);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return own;
}
