import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/** The head of a chain that could not be anchored yet, by file. A later head stands for every earlier one. */
const waiting = new Map<string, string>();

/**
 * Anchors the head of a chain in its file, or the head that a full disk kept waiting; nothing where none waits. The
 * line is written whole or not at all; where it is not, it waits and this throws.
 */
export async function anchor(file: string, head?: { seq: string; hash: string }): Promise<void> {
  const line = head ? `${head.seq} ${head.hash} ${new Date().toISOString()}\n` : waiting.get(file);
  if (line === undefined) return;
  waiting.set(file, line);
  await mkdir(path.dirname(file), { recursive: true });
  await appendWhole(file, line);
  waiting.delete(file);
}

async function appendWhole(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    const { size } = await handle.stat();
    await handle.writeFile(line).catch(async (error: unknown) => {
      await handle.truncate(size).catch(() => {});
      throw error;
    });
  } finally {
    await handle.close();
  }
}
