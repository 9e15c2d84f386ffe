// The warden: a small process that outlives the launcher for a moment. The launcher tells it through a pipe which
// process groups it has started. When the pipe closes while some are left (the launcher was killed), the warden
// stops them in order: services first, the database last and cleanly; then it deletes the scratch folders.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { processFacts } from './proc.mjs';

const groups = new Map();
const folders = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const { add, drop, folder, ...entry } = JSON.parse(line);
  if (add) groups.set(add, entry);
  if (drop) groups.delete(drop);
  if (folder) folders.add(folder);
});
lines.on('close', async () => {
  await stop([...groups].filter(([, entry]) => !entry.last));
  await stop([...groups].filter(([, entry]) => entry.last));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(0);
});

async function stop(list) {
  await Promise.all(
    list.map(async ([pid, entry]) => {
      send(entry.last ? pid : -pid, entry.signal);
      const deadline = Date.now() + entry.grace;
      while (Date.now() < deadline && processFacts(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
      send(-pid, 'SIGKILL');
    }),
  );
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // it is gone already
  }
}
