// The dependency rule of the house, held by the role that each package declares (`lianxi.role`), not by a list of
// packages:
//
//   services/* → service-kit → contracts          frontends/<dept> → frontend-kit → ui, contracts
//   gateway    → service-kit, contracts           frontends/shell  → frontend-kit → ui, contracts
//   NEVER: service → service · department → department · department ↔ shell · service ↔ frontend · kit → service
import { dirname, join, relative, sep } from 'node:path';
import { workspaces } from '../layout.mjs';
import { scan, sourceFiles } from './imports.mjs';

/**
 * What each role may use; `config` (presets for tools) is open to all. Its presets run inside the package that uses
 * them, so they name no dependency.
 */
export const ALLOWED = {
  config: ['contracts'],
  contracts: [],
  'service-kit': ['contracts'],
  service: ['service-kit', 'contracts'],
  gateway: ['service-kit', 'contracts'],
  ui: [],
  'frontend-kit': ['ui', 'contracts'],
  frontend: ['frontend-kit', 'ui', 'contracts'],
  shell: ['frontend-kit', 'ui', 'contracts'],
  platform: [],
  e2e: ['contracts'],
};
/** Third parties that one package alone may know, so that they can be replaced there. */
const RESERVED = [{ pattern: /^@ant-design\/pro-/, role: 'ui' }];
/** The read door, which applies the viewer's rows: the one place where a query is built by hand. */
const READ_DOOR = 'packages/service-kit/src/read.ts';
/**
 * Files that may read the environment: one per package, tests and what supports them, and the configuration of tools.
 */
const ENV_READERS =
  /(^|\/)(env\.(ts|mjs)|tests?\/.+|testing\/.+|[\w.-]+\.test\.tsx?|[\w.-]+\.config\.\w+|codegen\.ts)$/;

const mayUse = (from, to) => from === to || to === 'config' || (ALLOWED[from] ?? []).includes(to);

/** Checks a clone. Returns `{ modules, problems }`: the number of files that were read, and one line per offence. */
export function checkArrows(root) {
  const all = workspaces(root);
  const byName = new Map(all.map((one) => [one.name, one]));
  const problems = [];
  let modules = 0;
  for (const from of all) {
    if (!ALLOWED[from.role])
      problems.push(
        `${from.path}/package.json: lianxi.role is ${from.role ?? 'missing'}; known roles: ${Object.keys(ALLOWED).join(', ')}`,
      );
    problems.push(...declaredProblems(from, byName));
    for (const file of sourceFiles(from.dir)) {
      modules += 1;
      const place = relative(root, file).split(sep).join('/');
      const { imports, readsEnv, buildsQueries } = scan(file);
      problems.push(...imports.flatMap((name) => importProblems({ root, from, file, name, place, byName, all })));
      if (readsEnv && !mayReadEnv(from, place))
        problems.push(
          `${place}: reads process.env; only env.ts, tests, tool configuration, packages/platform and packages/config do`,
        );
      if (buildsQueries && from.role.startsWith('service') && place !== READ_DOOR)
        problems.push(`${place}: builds a query; only ${READ_DOOR} does, because it applies the viewer's rows`);
    }
  }
  return { modules, problems };
}

function mayReadEnv(from, place) {
  return from.role === 'platform' || from.role === 'config' || ENV_READERS.test(place);
}

function declaredProblems(from, byName) {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = from.manifest;
  return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies })
    .map((name) => byName.get(name))
    .filter((to) => to && !mayUseWorkspace(from, to))
    .map((to) => `${from.path}/package.json: ${from.role} ${from.name} depends on ${to.role} ${to.name}`);
}

/** Same role is no permission: a service does not use another service. */
function mayUseWorkspace(from, to) {
  return from === to || (from.role !== to.role && mayUse(from.role, to.role));
}

function importProblems({ root, from, file, name, place, byName, all }) {
  if (name.startsWith('.')) {
    const target = relative(root, join(dirname(file), name))
      .split(sep)
      .join('/');
    const to = all.find((one) => target === one.path || target.startsWith(`${one.path}/`));
    return to === from || (!to && from.role === 'platform') ? [] : [`${place}: imports ${name} out of its own package`];
  }
  const reserved = RESERVED.find(({ pattern, role }) => pattern.test(name) && role !== from.role);
  if (reserved) return [`${place}: imports ${name}, which only packages of role ${reserved.role} may`];
  const to = byName.get(
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  if (!to || to === from) return [];
  if (!mayUseWorkspace(from, to)) return [`${place}: ${from.role} ${from.name} imports ${to.role} ${to.name}`];
  const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = from.manifest;
  return from.role === 'config' || to.name in { ...dependencies, ...devDependencies, ...peerDependencies }
    ? []
    : [`${place}: imports ${to.name}, which ${from.path}/package.json does not name`];
}
