#!/usr/bin/env node
// Completes package-lock.json after `npm install`: see ../src/lockfile.mjs. Prints what it added.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/layout.mjs';
import { completeLock, missingOptionals } from '../src/lockfile.mjs';

const path = join(process.argv[2] ?? ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingOptionals(lock);
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
process.stdout.write(
  missing.length > 0 ? `added ${missing.map((one) => one.name).join(', ')}\n` : 'the lockfile is complete\n',
);
