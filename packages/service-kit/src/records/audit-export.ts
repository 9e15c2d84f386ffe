import { once } from 'node:events';
import { localeOf, type Locale } from '@lianxi/contracts';
import type { Express, Request, Response } from 'express';
import type { Logger } from 'pino';
import { badInput, DomainError, withinLength } from '../domain-error.js';
import { door, type ContextOf } from '../server.js';
import { countAudit, filterFacts, readAuditBatches, requireAuditor, type AuditFilter, type FoundAuditRow } from './audit-search.js';
import { audit } from './write-records.js';

const WORDS: Record<Locale, { name: string; by: string; at: string; purpose: string; usual: string; rows: string; columns: string[] }> = {
  'zh-CN': { name: '审计记录', by: '导出人', at: '导出时间', purpose: '用途', usual: '安全审计', rows: '行数', columns: ['时间', '账号', '人员标识', '任职标识', '事项', '对象', '结果', '详情', '请求号', '封存号', '行标识'] },
  en: { name: 'audit', by: 'Exported by', at: 'Exported at', purpose: 'Purpose', usual: 'security audit', rows: 'Rows', columns: ['Time', 'Account', 'Person id', 'Assignment id', 'What', 'Object', 'Outcome', 'Details', 'Request', 'Seal', 'Row id'] },
};

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** One value of a CSV file: quoted where it must be, and never a formula for the spreadsheet that opens it. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (values: readonly (string | number | null)[]) => `${values.map(csvCell).join(',')}\r\n`;
const rowOf = (row: FoundAuditRow) => line([shanghai.format(row.at), row.account, row.personId, row.assignmentId, row.what, row.objectId, row.outcome, JSON.stringify(row.details), row.requestId, row.seal, row.id]);

/** A parameter of the address: a text, once, or none. */
function parameter(req: Request, name: string): string | null {
  const value = req.query[name];
  if (value !== undefined && typeof value !== 'string') throw badInput(name);
  if (value?.includes('\0') || value?.isWellFormed() === false) throw badInput(name);
  return value || null;
}

function instant(req: Request, name: string): Date | null {
  const value = parameter(req, name);
  if (value && Number.isNaN(Date.parse(value))) throw badInput(name);
  return value ? new Date(value) : null;
}

/** What the rows are exported for, 2 to 200 characters on one line (domain §5.4). */
function purposeOf(req: Request, usual: string): string {
  const given = parameter(req, 'purpose');
  if (given === null) return usual;
  const purpose = withinLength(given.replaceAll(/\s+/gu, ' '), 'purpose', 200);
  if (!purpose || [...purpose].length < 2) throw new DomainError('PURPOSE_REQUIRED');
  return purpose;
}

/**
 * `GET /export/audit.csv?from=&to=&account=&what=&objectId=&outcome=&purpose=` in every service: what the auditor found, as CSV with a byte
 * order mark, sent while it is read. The export's own audit row comes first: without it nothing is sent.
 */
export function mountAuditExport(app: Express, contextOf: ContextOf, log: Logger): void {
  app.get('/export/audit.csv', door(log, async (req: Request, res: Response) => {
    const ctx = await contextOf(req);
    const { account } = requireAuditor(ctx);
    const words = WORDS[localeOf(req.headers['accept-language'])];
    const purpose = purposeOf(req, words.usual);
    const now = new Date();
    const asked = instant(req, 'to');
    // Rows that come while the file is written are not in it, so that it holds as many as it says.
    const filter: AuditFilter = { from: instant(req, 'from'), to: asked && asked < now ? asked : now, account: parameter(req, 'account'), what: parameter(req, 'what'), objectId: parameter(req, 'objectId'), outcome: parameter(req, 'outcome') };
    const rows = await countAudit(ctx, filter);
    await audit(ctx, { what: 'audit.export', outcome: 'done', details: { ...filterFacts(filter), rows, purpose } });
    res.setHeader('content-type', 'text/csv; charset=utf-8');
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${words.name}_${ctx.service}_${shanghai.format(now).slice(0, 10).replaceAll('-', '')}.csv`)}`);
    res.write(`\uFEFF${line([words.by, account])}${line([words.at, shanghai.format(now)])}${line([words.purpose, purpose])}${line([words.rows, rows])}\r\n${line(words.columns)}`);
    for await (const batch of readAuditBatches(ctx, filter)) {
      if (res.destroyed) return;
      if (!res.write(batch.map(rowOf).join(''))) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
    res.end();
  }));
}
