// A Chromium for the journeys: the machine's own, else one from apt, else the one that an npm package carries.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture } from './processes.mjs';
import { isRoot } from './settings.mjs';
import { Failure, say } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APT = ['chromium', 'fonts-noto-cjk'];

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

async function works(path) {
  const { code, output } = await capture({ name: 'browser', command: path, args: ['--version'], env: process.env });
  return code === 0 && /Chrom/i.test(output);
}

async function aptInstall(packages) {
  if (!isRoot() || !inPath(['apt-get'])) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await capture({ name: 'apt', command: 'apt-get', args: ['update', '-qq'], env });
  const { code } = await capture({
    name: 'apt',
    command: 'apt-get',
    args: ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    env,
  });
  return code === 0;
}

/** True when a font with Chinese signs is installed. */
async function hasChineseFont() {
  const { code, output } = await capture({
    name: 'fc-list',
    command: 'fc-list',
    args: [':lang=zh', 'family'],
    env: process.env,
  });
  return code === 0 && output.trim() !== '';
}

/** Path of a Chromium that starts. `root` is the clone, whose packages may carry one. */
export async function ensureBrowser(root) {
  const given = process.env.CHROMIUM_PATH;
  let path = given ?? inPath(NAMES);
  if (!path && (await aptInstall(APT))) path = inPath(NAMES);
  path ??= await carried(root);
  if (!path || !(await works(path))) {
    throw new Failure(
      `No browser was found for the journeys${path ? ` (${path} does not start)` : ''}.`,
      'Install Chromium (apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH.',
    );
  }
  if (
    !(await hasChineseFont()) &&
    !((await aptInstall(['fonts-noto-cjk', 'fontconfig'])) && (await hasChineseFont()))
  ) {
    say('           No Chinese font is installed: pages work, but screenshots show boxes. Install fonts-noto-cjk.');
  }
  return path;
}

/**
 * The browser inside the npm package: it unpacks itself into the temporary folder and needs no libraries of the
 * machine.
 */
async function carried(root) {
  try {
    const entry = createRequire(join(root, 'e2e/package.json')).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}
