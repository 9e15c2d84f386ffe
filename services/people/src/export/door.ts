import { DomainError, withinLength, type Ctx } from '@lianxi/service-kit';
import type { ServerResponse } from 'node:http';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What an export is for, 2 to 200 characters on one line (domain §5.4). */
export function purposeOf(given: unknown): string {
  const purpose = typeof given === 'string' ? withinLength(given.replaceAll(/\s+/gu, ' '), 'purpose', 200) : null;
  if (!purpose || [...purpose].length < 2) throw new DomainError('PURPOSE_REQUIRED');
  return purpose;
}

const localTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** An instant as it stands on paper: Asia/Shanghai, to the minute. */
export const stampTime = (ctx: Ctx): string => localTime.format(ctx.clock.now());

/** Answers a workbook under its name. */
export function sendWorkbook(res: ServerResponse, name: string, bytes: Buffer): void {
  res.setHeader('content-type', XLSX);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`);
  res.end(bytes);
}
