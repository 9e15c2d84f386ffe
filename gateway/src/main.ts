import { readFile } from 'node:fs/promises';
import { readEnv, readServices } from './env.js';
import { createLog } from './log.js';
import { startGateway } from './server.js';
import { subgraphNames } from './supergraph.js';

async function main(): Promise<void> {
  const env = readEnv();
  const supergraphSdl = await readFile(env.SUPERGRAPH_FILE, 'utf8').catch(() => {
    throw new Error(`${env.SUPERGRAPH_FILE} is missing: run "npm run compose -w @lianxi/gateway"`);
  });
  const services = readServices([...new Set(['people', ...subgraphNames(supergraphSdl)])]);
  const log = createLog(env.LOG_LEVEL);
  const gateway = await startGateway({ ...env, services }, supergraphSdl, log);
  log.info({ url: gateway.url }, 'ready');

  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    await gateway.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  // Started with an IPC channel, it never outlives its parent.
  if (process.channel) process.on('disconnect', () => void stop('parent gone'));
}

main().catch((error: NodeJS.ErrnoException) => {
  const hint = error.code === 'EADDRINUSE' ? 'The port is taken; choose another with PORT. ' : '';
  process.stderr.write(`gateway: ${hint}${error.message}\n`);
  process.exit(1);
});
