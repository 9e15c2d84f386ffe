import { Router, type Request, type Response } from 'express';
import { isMachine, mayOnlyRead, readOnlyCode } from '../identity/principal.js';
import type { Sessions } from '../identity/sessions.js';
import type { Tokens } from '../identity/tokens.js';
import type { Logger } from '../log.js';
import { Refusal, refuse } from '../refusal.js';
import type { Upstream } from '../upstream.js';
import { forward, pathBelow } from './forward.js';
import { credentialOf, factsOf } from './request-facts.js';
import { fromHereAlone } from './same-origin.js';

const FILE_LIMIT_MB = 20;
/** Room for the envelope of a multipart form around a file of 20 MB; the service checks the file itself. */
const BODY_LIMIT = {
  bytes: FILE_LIMIT_MB * 1024 * 1024 + 256 * 1024,
  code: 'FILE_TOO_LARGE',
  params: { max: FILE_LIMIT_MB },
};
const PASSED_ON = [
  'accept',
  'content-disposition',
  'content-length',
  'content-type',
  'if-none-match',
  'range',
] as const;
/** A download is saved, never shown as a page of this origin. */
const DOWNLOAD_HEADERS = { 'content-security-policy': "default-src 'none'; sandbox" };

/**
 * `/files/<service>…` and `/export/<service>…` go to the same path of that service, with the viewer's token and nothing
 * else of the browser: uploads and downloads, and the ledgers as Excel or Word.
 */
export function filesDoor(
  door: 'files' | 'export',
  services: Record<string, Upstream>,
  sessions: Sessions,
  tokens: Tokens,
  log: Logger,
): Router {
  const router = Router();
  router.use(fromHereAlone);
  router.all(['/:service', '/:service/{*path}'], async (req: Request, res: Response) => {
    const { locale, requestId } = factsOf(res);
    const service = String(req.params['service']);
    const path = pathBelow(`/${door}/${service}`, req.originalUrl);
    const upstream = Object.hasOwn(services, service) ? services[service] : undefined;
    if (upstream === undefined || path === null) return refuse(res, new Refusal('NOT_FOUND', {}, locale, 404));
    const principal = await sessions.resolve(credentialOf(req), requestId);
    if (principal === null) return refuse(res, new Refusal('UNAUTHENTICATED', {}, locale, 401));
    // An export is asked for by POST and changes nothing.
    const reads = req.method === 'GET' || req.method === 'HEAD' || (door === 'export' && req.method === 'POST');
    if (!reads && mayOnlyRead(principal)) {
      if (isMachine(principal))
        await sessions.report(credentialOf(req), requestId, {
          code: 'READ_ONLY_CLIENT',
          fields: [`${door}.${service}`],
        });
      return refuse(res, new Refusal(readOnlyCode(principal), {}, locale, 403));
    }
    const headers: Record<string, string> = {
      'accept-language': locale,
      'x-request-id': requestId,
      authorization: await tokens.bearer(principal, service),
    };
    for (const name of PASSED_ON) if (req.headers[name] !== undefined) headers[name] = req.headers[name];
    const rest = path.slice(`/${door}/${service}`.length);
    // What the service says wins; what it does not say is not shown as a page and not kept by anyone.
    const onAnswer = () => void res.set({ 'content-disposition': 'attachment', 'cache-control': 'private, no-store' });
    await forward(req, res, {
      upstream,
      path: `/${door}${rest}`,
      headers,
      bodyLimit: BODY_LIMIT,
      silenceMs: 60_000,
      onAnswer,
      answerHeaders: DOWNLOAD_HEADERS,
      log,
    });
  });
  return router;
}
