import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { Router } from 'express';
import { factsOf } from '../doors/request-facts.js';
import { Refusal, refuse } from '../refusal.js';
import { setFileHeaders, setPageHeaders } from './headers.js';

/** The shell: its files, and its page for every address that a browser navigates to and that no door owns. */
export function shellDoor(webRoot: string): Router {
  const root = join(webRoot, 'shell', 'dist');
  const page = join(root, 'index.html');
  const router = Router();
  router.use(compression());
  router.get('/index.html', (_req, res) => res.redirect(301, '/'));
  router.use(express.static(root, { index: false, redirect: false, setHeaders: setFileHeaders }));
  router.get('/{*path}', (req, res, next) => {
    // who takes anything gets the page at the root, and elsewhere an answer for programs
    if (/\.\w+$/.test(req.path) || req.accepts(req.path === '/' ? ['html', 'json'] : ['json', 'html']) !== 'html')
      return next();
    setPageHeaders(res);
    if (existsSync(page)) return res.sendFile(page, { cacheControl: false });
    res.status(503).type('text').send('The web pages have not been built yet: run "npm start" in the repository.\n');
  });
  router.use((_req, res) => refuse(res, new Refusal('NOT_FOUND', {}, factsOf(res).locale, 404)));
  return router;
}
