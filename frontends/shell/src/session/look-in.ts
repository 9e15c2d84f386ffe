import type { RegistryEntry } from '@lianxi/contracts/registry';
import { problemOf, toProblem, type Problem, type Viewer } from '@lianxi/frontend-kit';
import { DoorRefused } from './doors';

export type Found = { problem: Problem } | { viewer: null } | { viewer: Viewer; entries: RegistryEntry[] };

interface Questions {
  registry: () => Promise<RegistryEntry[]>;
  viewer: (fields: string[]) => Promise<{ viewer: Viewer | null; problem: Problem | null }>;
}

/**
 * Who is there, and which modules there are. Somebody signed in whose modules cannot be told has a problem, not an
 * empty menu.
 */
export async function lookIn({ registry, viewer: ask }: Questions): Promise<Found> {
  let entries: RegistryEntry[] = [];
  let silent: Problem | null = null;
  try {
    entries = await registry();
  } catch (error) {
    silent = error instanceof DoorRefused ? error.problem : toProblem(error);
  }
  const { viewer, problem } = await ask(entries.flatMap((entry) => entry.viewerField ?? [])).catch(() => ({
    viewer: null,
    problem: problemOf('NETWORK'),
  }));
  if (problem) return { problem };
  if (!viewer) return { viewer };
  return silent ? { problem: silent } : { viewer, entries };
}
