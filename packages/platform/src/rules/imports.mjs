// Finds what a source file imports and whether it reads the environment. A small scanner on text without comments is
// enough here: TypeScript 7 has no JavaScript API, and a parser would know no more about a module's name.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = /\.(ts|tsx|mts|mjs)$/;
const SKIPPED = new Set(['node_modules', 'dist', 'gql', 'coverage', '.turbo']);
const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"`])([^'"`\n]+)\1/g;

/** All source files below a folder, built and generated ones left out. */
export function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* sourceFiles(path);
    } else if (SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts')) yield path;
  }
}

/** Text without comments. Only comments at the start of a line or after a space are seen, so that `https://` stays. */
export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** `{ imports, readsEnv, buildsQueries }` of one file. */
export function scan(path) {
  const text = withoutComments(readFileSync(path, 'utf8'));
  const imports = [...text.matchAll(IMPORT)].map((match) => match[2]);
  return {
    imports,
    readsEnv: /\bprocess\s*\.\s*env\b|\bprocess\s*\[\s*['"]env['"]|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(text),
    buildsQueries: /\b(createQueryBuilder|getKnex|getKysely)\b/.test(text),
  };
}
