import type { Request, Response } from 'express';
import { badInput, DomainError, withinLength } from '../domain-error.js';
import { keptText } from '../text.js';

/** A parameter of the address: a text, once, or null where it is left out. */
export function parameter(req: Request, name: string): string | null {
  const value = req.query[name];
  if (value === undefined) return null;
  if (typeof value !== 'string') throw badInput(name);
  return keptText(value, name);
}

/** An instant of the address; null where it is left out or empty. */
export function instantParameter(req: Request, name: string): Date | null {
  const value = parameter(req, name);
  if (value && Number.isNaN(Date.parse(value))) throw badInput(name);
  return value ? new Date(value) : null;
}

/**
 * What is exported for, 2 to 200 characters on one line (domain §5.4); `usual` stands where nothing was said, without
 * it that is refused.
 */
export function purposeOf(req: Request, usual: string | null = null): string {
  const given = parameter(req, 'purpose');
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
