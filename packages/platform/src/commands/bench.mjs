// `npm run bench [name …]`: runs benchmarks against a scratch platform on free ports; without a name it prints what
// exists.
import { ROOT } from '../layout.mjs';
import { benchmarks } from '../bench/index.mjs';
import { buildAll } from '../build.mjs';
import { listenForEnd } from '../shutdown.mjs';
import { scratchPlatform } from '../scratch.mjs';
import { Failure, say } from '../say.mjs';

export async function run(args) {
  const names = args.filter((one) => !one.startsWith('-'));
  if (names.length === 0) {
    say(
      benchmarks.length
        ? 'Benchmarks (npm run bench <name>):'
        : 'There are no benchmarks yet: add one to packages/platform/src/bench/index.mjs.',
    );
    for (const { name, about } of benchmarks) say(`  ${name.padEnd(12)} ${about}`);
    return 0;
  }
  const chosen = names.map((name) => benchmarks.find((one) => one.name === name) ?? unknown(name));
  listenForEnd(130);
  await buildAll(ROOT);
  const platform = await scratchPlatform(ROOT);
  let code = 0;
  for (const bench of chosen)
    code ||= await bench.run({ ...platform, args: args.filter((one) => one.startsWith('-')) });
  return code;
}

function unknown(name) {
  throw new Failure(
    `There is no benchmark ${name}.`,
    `There are: ${benchmarks.map((one) => one.name).join(', ') || 'none'}.`,
  );
}
