import express, { type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import type { Ctx } from '../context.js';
import { badInput, DomainError, withinLength } from '../domain-error.js';
import { viewerOf } from '../read.js';
import { door, type ContextOf } from '../server.js';
import { keptText } from '../text.js';
import { Tickets } from './tickets.js';

/** What an export is asked for: the parts of its address, and what the body of the request says. */
export interface Asked {
  params: Readonly<Record<string, string>>;
  given: Readonly<Record<string, unknown>>;
}

/** Checks right and input, refuses, and answers what then sends the file. */
export type Export = (ctx: Ctx, asked: Asked) => Promise<Send> | Send;
type Send = (res: Response) => Promise<void> | void;

/**
 * The two doors of an export. `POST` with purpose and filter as JSON checks them and answers a ticket; `GET` with
 * `?ticket=` sends the file. So no address holds what is exported and what for, and no page but our own starts one: a
 * link elsewhere has no ticket. The right is looked at again when the file is fetched.
 */
export function mountExport(app: Express, contextOf: ContextOf, log: Logger, path: string, prepare: Export): void {
  const tickets = new Tickets<Asked['given']>();
  const holderOf = (ctx: Ctx, req: Request) => {
    const { accountId: account } = viewerOf(ctx);
    if (ctx.session === null) throw new DomainError('FORBIDDEN');
    return { account, session: ctx.session, path: req.path };
  };
  app.post(
    path,
    express.json({ limit: '10kb' }),
    door(log, async (req, res) => {
      const ctx = await contextOf(req);
      const holder = holderOf(ctx, req);
      const given = givenIn(req.body);
      await prepare(ctx, { params: req.params as Asked['params'], given });
      res
        .status(201)
        .setHeader('cache-control', 'no-store')
        .json({ ticket: tickets.issue(holder, given) });
    }),
  );
  app.get(
    path,
    door(log, async (req, res) => {
      const ctx = await contextOf(req);
      const { ticket } = req.query;
      const given = tickets.redeem(typeof ticket === 'string' ? ticket : '', holderOf(ctx, req));
      await (
        await prepare(ctx, { params: req.params as Asked['params'], given })
      )(res);
    }),
  );
}

function givenIn(body: unknown): Asked['given'] {
  if (body === undefined) return {};
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw badInput('body');
  return body as Asked['given'];
}

/** A text that was given, or null where it was left out. */
export function parameter({ given }: Asked, name: string): string | null {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw badInput(name);
  return keptText(value, name);
}

/** An instant that was given; null where it was left out or is empty. */
export function instantParameter(asked: Asked, name: string): Date | null {
  const value = parameter(asked, name);
  if (value && Number.isNaN(Date.parse(value))) throw badInput(name);
  return value ? new Date(value) : null;
}

/**
 * What is exported for, 2 to 200 characters on one line (domain §5.4); `usual` stands where nothing was said, without
 * it that is refused.
 */
export function purposeOf(asked: Asked, usual: string | null = null): string {
  const given = parameter(asked, 'purpose');
  if (given === null && usual !== null) return usual;
  const purpose = withinLength(given?.replaceAll(/\s+/gu, ' '), 'purpose', 200);
  if (!purpose || [...purpose].length < 2) throw new DomainError('PURPOSE_REQUIRED');
  return purpose;
}

const inShanghai = (timeStyle: 'short' | 'medium') =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle });
const [minute, second] = [inShanghai('short'), inShanghai('medium')];
/** An instant as it stands on paper, Asia/Shanghai: to the minute, and to the second. */
export const toMinute = (instant: Date): string => minute.format(instant);
export const toSecond = (instant: Date): string => second.format(instant);

/** Says that what follows is a file to be kept under this name. */
export function offerFile(res: Response, type: string, name: string): void {
  res.setHeader('content-type', type);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
}

/** Answers a workbook under its name. */
export function sendWorkbook(res: Response, name: string, bytes: Buffer): void {
  offerFile(res, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${name}.xlsx`);
  res.end(bytes);
}
