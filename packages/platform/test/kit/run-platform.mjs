// What `npm start` does after the build (or what another command does), on the clone that is named: the arguments are
// its root and the command.
import { toExitCode } from '../../src/main.mjs';
import { serve } from '../../src/commands/start.mjs';
import { listenForEnd } from '../../src/shutdown.mjs';
import { readSettings } from '../../src/settings.mjs';

listenForEnd();
const [root, command] = process.argv.slice(2);
process.exit(
  await toExitCode(async () =>
    command ? (await import(`../../src/commands/${command}.mjs`)).run([], root) : serve(readSettings(root)),
  ),
);
