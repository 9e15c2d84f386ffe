// Free ports. They are taken below the range from which the system serves outgoing connections, so that nobody grabs
// one meanwhile.
import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { Failure } from './say.mjs';

const FIRST = 15_000;
const LAST = 32_000;

/** True when nothing listens at the address. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** A free port on 127.0.0.1 that is not among `taken`. */
export async function freePort(taken = []) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(FIRST, LAST);
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Failure('No free port was found.', 'Stop some of the programs that listen on this machine.');
}

/** Ports above 1023 that browsers do not open, whatever listens there (the list of the Fetch standard). */
const CLOSED_TO_BROWSERS = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

/** Refuses a port that cannot be used, with a line that says what to do. */
export async function demandPort(port, host) {
  if (CLOSED_TO_BROWSERS.includes(port))
    throw new Failure(`Browsers refuse to open port ${port}.`, 'Choose another one: PORT=4000 npm start.');
  let free;
  try {
    free = await isFree(port, host);
  } catch (error) {
    if (error.code === 'EACCES')
      throw new Failure(`This user may not listen on port ${port}.`, 'Choose one above 1023: PORT=4000 npm start.');
    throw new Failure(
      `HOST=${host} is not an address of this machine (${error.code}).`,
      'Leave HOST out for this machine only, or use 0.0.0.0.',
    );
  }
  if (!free)
    throw new Failure(
      `Port ${port} is taken by another program.`,
      `Stop that program, or choose another port: PORT=${port === 4000 ? 4001 : 4000} npm start.`,
    );
}
