// `npm start`: build what changed, start the platform, say where it is, and run until somebody stops it.
import { ROOT } from '../layout.mjs';
import { readSettings } from '../settings.mjs';
import { startPlatform } from '../platform.mjs';
import { buildAll } from '../build.mjs';
import { demandPort } from '../ports.mjs';
import { listenForEnd } from '../shutdown.mjs';
import { say, since } from '../say.mjs';

const SOME_ACCOUNTS = 'chief, director, office1, handler-public, secretary-01, clerk-01, grid-0101, district, sysadmin';

export async function run() {
  const began = Date.now();
  listenForEnd();
  const settings = readSettings(ROOT);
  await demandPort(settings.port, settings.host); // before the build: nobody waits a minute to hear this
  await buildAll(ROOT);
  return serve(settings, { began });
}

/** Starts the platform and waits for its end. Rejects when a part of it cannot be kept alive. */
export async function serve(settings, { began = Date.now(), ...options } = {}) {
  let giveUp;
  const given = new Promise((_, reject) => (giveUp = reject));
  given.catch(() => {}); // also when it comes before anybody waits
  const platform = await startPlatform(settings, { ...options, onGiveUp: giveUp });
  await options.onRunning?.(platform, giveUp);
  welcome(platform, since(began));
  options.onStarted?.(platform);
  return given;
}

/** The settings that a second command has to share with this one, as they are written before it. */
function secondTerminal() {
  const shared = ['LIANXI_MODE', 'LIANXI_DATA', 'DATABASE_URL'].filter((name) => process.env[name]);
  return shared.map((name) => `${name}=${name === 'DATABASE_URL' ? '…' : process.env[name]} `).join('');
}

function welcome({ url, data, mode, demoPassword }, time) {
  const signIn =
    mode === 'demo'
      ? [`  Sign in   ${SOME_ACCOUNTS} …`, `            one password for all of them: ${demoPassword}`]
      : [
          '  Sign in   with your own account. On a new platform make its three administrators, once, in a second terminal:',
          `            ${secondTerminal()}npm run administrators`,
        ];
  say(
    [
      '',
      `联席 Lianxi is ready after ${time}.`,
      '',
      `  Address   ${url}`,
      ...signIn,
      `  Data      ${data}`,
      '  Stop      Ctrl-C',
      '',
    ].join('\n'),
  );
}
