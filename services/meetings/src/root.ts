import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the service, above `src` and `dist` alike. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
