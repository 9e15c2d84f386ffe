// The list of benchmarks. Each entry: name, what it measures, and `run(context)` that prints its own table and resolves
// to an exit code. `context` is `{ url, adminUrl, data, demoPassword, children, args }` of a scratch platform that was
// started for it.
import { run as importHouseholds } from './import.mjs';
import { run as ledger } from './ledger.mjs';
import { run as people } from './people.mjs';

/** @type {{ name: string, about: string, run: (context: object) => Promise<number> }[]} */
export const benchmarks = [
  { name: 'ledger', about: 'a ledger page of 50 rows over 100,000 cases, beside a hand-written server', run: ledger },
  {
    name: 'people',
    about: 'viewer, questions of any day, directory and households in a zone of 100 sub-districts',
    run: people,
  },
  {
    name: 'import',
    about: '10,000 households from a workbook: time and memory of each step, and their export',
    run: importHouseholds,
  },
];
