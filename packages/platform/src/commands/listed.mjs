// What `npm run bench` and `npm run drill` have in common: without a name they print what exists, with one or more they
// run it on a scratch platform on free ports.
import { ROOT } from '../layout.mjs';
import { buildAll } from '../build.mjs';
import { listenForEnd } from '../shutdown.mjs';
import { scratchPlatform } from '../scratch.mjs';
import { Failure, say } from '../say.mjs';

/**
 * The command for a list of `{ name, about, run }`. `options` are those of the scratch platform; `run` gets what it
 * answers and the arguments that begin with a dash.
 */
export const listed =
  ({ command, title, list, options }) =>
  async (args) => {
    const names = args.filter((one) => !one.startsWith('-'));
    if (names.length === 0) {
      say(`${title} (npm run ${command} <name>):`);
      for (const { name, about } of list) say(`  ${name.padEnd(12)} ${about}`);
      return 0;
    }
    const chosen = names.map((name) => list.find((one) => one.name === name) ?? unknown(name, list));
    listenForEnd(130);
    await buildAll(ROOT);
    const platform = await scratchPlatform(ROOT, options);
    let code = 0;
    for (const one of chosen)
      code = (await one.run({ ...platform, args: args.filter((arg) => arg.startsWith('-')) })) || code;
    return code;
  };

function unknown(name, list) {
  throw new Failure(`There is no ${name} among them.`, `There are: ${list.map((one) => one.name).join(', ')}.`);
}

/** A number among the arguments (`--requests=500`), or what is usual. */
export const option = (args, name, usual) =>
  Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
