// `npm run bench [name …]`: runs benchmarks against a scratch platform on free ports.
import { benchmarks } from '../bench/index.mjs';
import { listed } from './listed.mjs';

export const run = listed({ command: 'bench', title: 'Benchmarks', list: benchmarks });
