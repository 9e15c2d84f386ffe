// `npm run rotate-keys`: a new key for personal data, and everything sealed with it, service by service. The platform
// runs meanwhile.
import { ROOT } from '../layout.mjs';
import { serviceCommand } from '../people-command.mjs';

/**
 * People makes the key; the others of the same data folder seal with it. An interrupted run goes on where it was when
 * it is started again.
 */
export async function run(_args, root = ROOT) {
  return (
    (await serviceCommand('people', 'rotate-keys', ['rotate-keys'], root)) ||
    serviceCommand('cases', 'rotate-keys', ['rotate-keys', '--same-key'], root)
  );
}
