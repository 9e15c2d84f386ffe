import type { ViewerClaims } from '@lianxi/contracts';
import express, { type Express } from 'express';
import { decodeJwt } from 'jose';
import { PEOPLE_SDL } from './schemas.js';
import { TestService, type ServiceContext } from './service.js';

export const CLAIMS: ViewerClaims = {
  kind: 'person',
  accountId: 'account-office1',
  account: 'office1',
  personId: 'person-1',
  assignmentId: 'assignment-1',
  postId: 'post-1',
  roles: ['OFFICE_STAFF'],
  unitId: 'unit-1',
  unitPath: '150571/150571003',
  gridId: null,
  lines: [],
  scopes: [],
  standsIn: ['150571/150571003'],
};

/** The sessions that the test's people knows, by cookie or authorization header, and how often it was asked. */
export interface Desk {
  sessions: Map<string, { sessionId: string; claims: ViewerClaims }>;
  lookUps: number;
  /** Refusals instead of a session, by the same key, and the addresses that the gateway told. */
  refusals: Map<string, { status: number; code: string; params: object }>;
  addresses: string[];
  behaviour: 'ok' | 'silent' | 'status-500';
  /** Refusals that the gateway told of, with the credential they were told with. */
  told: { authorization: string | undefined; refusal: unknown }[];
  seen: { headers: Record<string, unknown>; path: string; body: string }[];
}

export async function startPeople(): Promise<{ people: TestService; desk: Desk }> {
  const machine: ViewerClaims = {
    ...CLAIMS,
    kind: 'machine',
    accountId: 'machine-1',
    account: 'district-system',
    personId: null,
    assignmentId: null,
    roles: ['DISTRICT_SYSTEM'],
    scopes: ['read'],
  };
  const desk: Desk = {
    sessions: new Map([
      ['lianxi.session_token=office1', { sessionId: 'session-1', claims: CLAIMS }],
      [
        'lianxi.session_token=clerk',
        {
          sessionId: 'session-2',
          claims: { ...CLAIMS, accountId: 'account-clerk', account: 'clerk', roles: ['COMMUNITY_STAFF'] },
        },
      ],
      ['Bearer machine-token', { sessionId: 'session-3', claims: machine }],
    ]),
    lookUps: 0,
    refusals: new Map(),
    addresses: [],
    behaviour: 'ok',
    told: [],
    seen: [],
  };
  const units = ['1', '2', '3'].map((id) => ({ id, code: id, name: `unit ${id}` }));
  const resolvers = {
    Query: {
      viewer: (_: unknown, __: unknown, { headers }: ServiceContext) => viewerOf(headers.authorization),
      units: () => units,
      headers: (_: unknown, __: unknown, { headers }: ServiceContext) => JSON.stringify(headers),
    },
    Mutation: { renameUnit: (_: unknown, args: { id: string; name: string }) => args },
    Viewer: { peopleActions: () => [{ verb: 'createUnit', blockedBy: [] }] },
    Unit: {
      __resolveReference: ({ id }: { id: string }) => units.find((unit) => unit.id === id),
      parent: () => units[0],
      children: () => units,
    },
  };
  const people = await TestService.start(PEOPLE_SDL, resolvers, (app) => doors(app, desk));
  return { people, desk };
}

function doors(app: Express, desk: Desk): void {
  app.get('/internal/session', (req, res) => {
    desk.lookUps += 1;
    desk.addresses.push(String(req.headers['x-forwarded-for']));
    const refused =
      desk.refusals.get(req.headers.authorization ?? '') ??
      desk.refusals.get(/lianxi\.session_token=\w+/.exec(req.headers.cookie ?? '')?.[0] ?? '');
    if (refused) return void res.status(refused.status).json(refused);
    if (desk.behaviour === 'silent') return;
    if (desk.behaviour === 'status-500') return void res.status(500).send('relation "session" does not exist');
    const session =
      desk.sessions.get(req.headers.authorization ?? '') ??
      desk.sessions.get(/lianxi\.session_token=\w+/.exec(req.headers.cookie ?? '')?.[0] ?? '');
    if (session) res.json(session);
    else res.status(401).json({ code: 'UNAUTHENTICATED' });
  });
  app.post('/internal/refusal', express.json(), (req, res) => {
    desk.told.push({ authorization: req.headers.authorization, refusal: req.body });
    res.json({});
  });
  app.use(['/auth', '/files', '/export'], express.raw({ type: () => true, limit: '40mb' }), (req, res) => {
    desk.seen.push({
      headers: req.headers,
      path: req.originalUrl,
      body: Buffer.isBuffer(req.body) ? `${req.body.length} bytes` : '',
    });
    if (req.path === '/sign-out') {
      desk.sessions.delete(req.headers.cookie ?? '');
      return void res.status(204).end();
    }
    res.setHeader('set-cookie', ['lianxi.session_token=new; HttpOnly; SameSite=Lax', 'other=1']);
    res
      .set({ 'x-powered-by': 'something', 'content-disposition': 'attachment; filename="x.txt"' })
      .json({ account: 'chief' });
  });
}

function viewerOf(authorization: string | undefined) {
  if (!authorization) return null;
  const { viewer } = decodeJwt<{ viewer: ViewerClaims }>(authorization.slice('Bearer '.length));
  return { id: viewer.accountId, account: viewer.account };
}
