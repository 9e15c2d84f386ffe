import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../root.js';

export interface Division {
  code: string;
  name: string;
  parentCode: string;
}

/** The official division list, in its own order. */
export async function readDivisions(): Promise<Division[]> {
  const text = await readFile(path.join(ROOT, 'data', 'divisions-150571.csv'), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [code = '', name = '', parentCode = ''] = line.split(',');
      return { code, name, parentCode };
    });
}
