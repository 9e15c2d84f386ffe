// The lockfile has to name the packages for other systems too (`@swc/core-darwin-arm64` …): npm 11 refuses `npm ci`
// without them, and npm leaves them out when it writes the lockfile beside an installed tree or from a registry that
// does not hold them.

const SYSTEMS = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openharmony', 'windows'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', '64'];
const SAME = { windows: 'win32', 64: 'x64' };

/** Where a package that another one names would be found, from the innermost folder outwards. */
function find(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (!at) return undefined;
    if (!at.includes('/node_modules/')) at = '';
  }
}

/** Optional packages that the lockfile's packages name and that it lacks: `{ name, version, by }`. */
export function missingOptionals(lock) {
  const { packages } = lock;
  return Object.entries(packages).flatMap(([by, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !find(packages, by, name))
      .map(([name, version]) => ({ name, version, by })),
  );
}

/**
 * Adds them, with the system and processor that their names tell; without a hash, which npm takes from the registry
 * when it installs one.
 */
export function completeLock(lock) {
  const missing = missingOptionals(lock);
  const unknown = missing.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  if (unknown.length > 0)
    throw new Error(`no exact version for ${unknown.map((one) => `${one.name}@${one.version}`).join(', ')}`);
  for (const { name, version, by } of missing) {
    const words = name.split('/').pop().split(/[-.]/);
    const os = SYSTEMS.find((one) => words.includes(one));
    const cpu = PROCESSORS.find((one) => words.includes(one));
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [SAME[cpu] ?? cpu] } : {}),
      ...(lock.packages[by].dev ? { dev: true } : {}),
      ...(words.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      ...(os ? { os: [SAME[os] ?? os] } : {}),
    };
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}
