// Every event that a service hears is tested through the real bus: a test of that service publishes it as its sender
// (`story.publish('decision.recorded', …)`), and the service's own worker handles it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EVENT = /^ {2}'([\w.]+)':\s*\{\s*publisher:\s*'\w+',\s*consumers:\s*\[([^\]]*)\]/gm;

/** Who hears what, from the table `EVENTS` of the contracts: pairs `[event, service]`. */
export function heard(table) {
  return [...table.matchAll(EVENT)].flatMap(([, event, consumers]) =>
    [...consumers.matchAll(/'(\w+)'/g)].map(([, service]) => [event, service]),
  );
}

/** All tests of a service as one text. */
function testsOf(root, service) {
  const folder = join(root, 'services', service, 'test');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.ts')) : [];
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

/** Answers how many pairs of event and service there are, and those without such a test. */
export function checkEvents(root) {
  const pairs = heard(readFileSync(join(root, 'packages/contracts/src/events/index.ts'), 'utf8'));
  const problems = pairs
    .filter(([event, service]) => !testsOf(root, service).includes(`.publish('${event}'`))
    .map(([event, service]) => `services/${service}/test: no test publishes ${event}, which ${service} hears`);
  return { pairs: pairs.length, problems };
}
