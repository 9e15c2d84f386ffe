/**
 * Ports of the development servers; a single one can be moved with PORT, `npm run dev` gives them all in
 * LIANXI_DEV_PORTS.
 */
export const DEV_PORTS = process.env.LIANXI_DEV_PORTS
  ? JSON.parse(process.env.LIANXI_DEV_PORTS)
  : { shell: 4100, people: 4101, cases: 4102, meetings: 4103, supervision: 4104 };
const GATEWAY = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000';
const MODULES = Object.entries(DEV_PORTS).filter(([id]) => id !== 'shell');
const devManifest = (id) => `/mfe/${id}/dev/mf-manifest.json`;

/** Development shell: modules that run their own server come from it, everything else from the running platform. */
export function devServer() {
  return {
    proxy: {
      ...Object.fromEntries(MODULES.map(([id, port]) => [`/mfe/${id}/dev/`, { target: `http://127.0.0.1:${port}` }])),
      // the address stays as the browser wrote it: the gateway compares it with the page's origin
      ...Object.fromEntries(
        ['/mfe', '/graphql', '/auth', '/files', '/export', '/ready'].map((path) => [
          path,
          { target: GATEWAY, changeOrigin: false },
        ]),
      ),
    },
    setup: ({ server }) => void server.middlewares.use(registryWithDevModules),
  };
}

/** The platform's registry in which running development servers stand in for the built modules. */
async function registryWithDevModules(req, res, next) {
  if (req.url?.split('?')[0] !== '/mfe/registry.json') return next();
  try {
    const answer = await fetch(`${GATEWAY}/mfe/registry.json`, {
      headers: { cookie: req.headers.cookie ?? '', 'accept-language': req.headers['accept-language'] ?? '' },
    });
    const { modules = [] } = await answer.json();
    const running = new Set((await Promise.all(MODULES.map(isRunning))).filter(Boolean));
    const list = modules.map((entry) =>
      running.has(entry.id) ? { ...entry, version: 'dev', entry: devManifest(entry.id) } : entry,
    );
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ modules: list }));
  } catch {
    res.statusCode = 502;
    res.end(`The platform does not answer at ${GATEWAY}. Start it with "npm start".\n`);
  }
}

async function isRunning([id, port]) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${devManifest(id)}`, { signal: AbortSignal.timeout(500) });
    return answer.ok ? id : null;
  } catch {
    return null;
  }
}
