// `npm run drill [name …]`: runs drills against a scratch platform on free ports, whose database keeps what it
// acknowledges, as that of a real one does.
import { drills } from '../drill/index.mjs';
import { listed } from './listed.mjs';

export const run = listed({ command: 'drill', title: 'Drills', list: drills, options: { scratch: false } });
