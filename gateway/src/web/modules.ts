import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import { Router } from 'express';
import { factsOf } from '../doors/request-facts.js';
import { Refusal, refuse } from '../refusal.js';
import { setFileHeaders } from './headers.js';

const ID = /^[a-z][a-z0-9-]*$/;
const VERSION = /^\w[\w.+-]*$/;

/**
 * `/mfe/<id>/<version>/…`: the files of one published module. They come from `<WEB_ROOT>/<id>/dist/<version>/`, or from
 * `<LIANXI_DATA>/mfe/<id>/<version>/`, where a department puts a module without touching this repository. What is
 * missing is 404 with JSON, never the shell's page: a loader must not mistake HTML for a script.
 */
export function modulesDoor(webRoot: string, dataDir: string): Router {
  const router = Router();
  router.use(compression());
  router.get('/:id/:version/{*file}', (req, res, next) => {
    const id = String(req.params['id']);
    const version = String(req.params['version']);
    if (!ID.test(id) || !VERSION.test(version)) return next();
    const root = [join(dataDir, 'mfe', id, version), join(webRoot, id, 'dist', version)].find((folder) =>
      existsSync(folder),
    );
    if (root === undefined) return next();
    const file = (req.params['file'] as unknown as string[]).join('/');
    setFileHeaders(res, file);
    res.sendFile(file, { root, dotfiles: 'ignore', cacheControl: false }, (error) => {
      if (error && !res.headersSent) next();
    });
  });
  router.use((_req, res) => {
    res.removeHeader('cache-control');
    refuse(res, new Refusal('NOT_FOUND', {}, factsOf(res).locale, 404));
  });
  return router;
}
