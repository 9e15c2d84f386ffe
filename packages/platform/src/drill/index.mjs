// The list of drills: what breaks on purpose, and what must hold meanwhile. Each entry: name, what it does, and
// `run(context)` that prints its own table and resolves to an exit code. `context` is that of a benchmark.
import { run as axe } from './axe.mjs';
import { run as durability } from './durability.mjs';
import { run as faults } from './faults.mjs';
import { run as fuzz } from './fuzz.mjs';

/** @type {{ name: string, about: string, run: (context: object) => Promise<number> }[]} */
export const drills = [
  { name: 'durability', about: 'kills of the database and of each service while clients write', run: durability },
  { name: 'fuzz', about: 'generated requests over the composed graph, as office and as machine client', run: fuzz },
  { name: 'faults', about: 'each service stopped and hung: what of the others still answers', run: faults },
  { name: 'axe', about: 'accessibility of every page of the menus of all roles', run: axe },
];
