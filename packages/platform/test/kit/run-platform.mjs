// What `npm start` does after the build, on the clone that is named: the argument is its root.
import { toExitCode } from '../../src/main.mjs';
import { serve } from '../../src/commands/start.mjs';
import { listenForEnd } from '../../src/shutdown.mjs';
import { readSettings } from '../../src/settings.mjs';

listenForEnd();
process.exit(await toExitCode(() => serve(readSettings(process.argv[2]))));
