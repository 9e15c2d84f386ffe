import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withMatrix } from './table.js';

// `node packages/contracts/dist/src/rights/print.js`: writes the table of docs/how-to/administer/rights.md anew.
const page = fileURLToPath(new URL('../../../../../docs/how-to/administer/rights.md', import.meta.url));
writeFileSync(page, withMatrix(readFileSync(page, 'utf8')));
