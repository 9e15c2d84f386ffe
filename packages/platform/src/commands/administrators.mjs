// `npm run administrators`: makes the three administrators of a new platform, once, and shows their passwords. The
// platform runs meanwhile.
import { ROOT } from '../layout.mjs';
import { peopleCommand } from '../people-command.mjs';

export const run = (_args, root = ROOT) => peopleCommand('administrators', 'create-administrators', root);
