// `npm run rotate-keys`: a new key for personal data, and everything sealed with it. The platform runs meanwhile.
import { ROOT } from '../layout.mjs';
import { peopleCommand } from '../people-command.mjs';

export const run = (_args, root = ROOT) => peopleCommand('rotate-keys', 'rotate-keys', root);
