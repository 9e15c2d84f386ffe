// Who started us. npm runs a script through a shell, so npm is our parent or the parent of our parent.
import { processFacts } from './proc.mjs';

const NPM = /(^|[/ ])npm(-cli\.js)?( |$)/;

/**
 * Finds the npm that runs us and returns a function that is true once it is gone. Without /proc it watches our parent.
 */
export function npmWatch() {
  const first = process.ppid;
  let found = processFacts(first);
  for (let step = 0; step < 3 && found?.parent && !NPM.test(found.text); step += 1) found = processFacts(found.parent);
  const npm = found?.text && NPM.test(found.text) ? found : undefined;
  return () => process.ppid !== first || (npm !== undefined && processFacts(npm.pid)?.began !== npm.began);
}
