// The list of benchmarks. Each entry: name, what it measures, and `run(context)` that prints its own table and resolves to an exit code.
// `context` is `{ url, adminUrl, data, demoPassword, children, args }` of a scratch platform that was started for it.

/** @type {{ name: string, about: string, run: (context: object) => Promise<number> }[]} */
export const benchmarks = [];
