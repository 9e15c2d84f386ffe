import { once } from 'node:events';
import { localeOf, type Locale } from '@lianxi/contracts';
import type { Express, Request, Response } from 'express';
import type { Logger } from 'pino';
import { badInput, DomainError, withinLength } from '../domain-error.js';
import { csvCell } from '../records/audit-export.js';
import { audit } from '../records/write-records.js';
import { door, type ContextOf } from '../server.js';
import type { ProvisionRow } from './provision.entity.js';
import { countProvisions, provisionFacts, readProvisionBatches, requireProvisionReader, type ProvisionFilter } from './search.js';

const WORDS: Record<Locale, { name: string; by: string; at: string; purpose: string; rows: string; columns: string[] }> = {
  'zh-CN': { name: '对外提供记录', by: '导出人', at: '导出时间', purpose: '用途', rows: '行数', columns: ['时间', '客户端', '登记用途', '字段', '脱敏字段', '人数', '行数', '请求号', '标识'] },
  en: { name: 'provisions', by: 'Exported by', at: 'Exported at', purpose: 'Purpose', rows: 'Rows', columns: ['Time', 'Client', 'Registered purpose', 'Fields', 'Masked fields', 'Persons', 'Rows', 'Request', 'Id'] },
};

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });
const line = (values: readonly (string | number | null)[]) => `${values.map(csvCell).join(',')}\r\n`;
const rowOf = (row: ProvisionRow) => line([shanghai.format(row.at), row.client, row.purpose, row.fields.join(' '), row.maskedFields.join(' '), row.persons, row.rows, row.requestId, row.id]);

function parameter(req: Request, name: string): string | null {
  const value = req.query[name];
  if (value !== undefined && (typeof value !== 'string' || value.includes('\0') || !value.isWellFormed())) throw badInput(name);
  return value || null;
}

function instant(req: Request, name: string): Date | null {
  const value = parameter(req, name);
  if (value && Number.isNaN(Date.parse(value))) throw badInput(name);
  return value ? new Date(value) : null;
}

/** `GET /export/provisions.csv?from=&to=&client=&purpose=` in every service: what was found, as CSV, with an audit row first. The purpose is needed. */
export function mountProvisionExport(app: Express, contextOf: ContextOf, log: Logger): void {
  app.get('/export/provisions.csv', door(log, async (req: Request, res: Response) => {
    const ctx = await contextOf(req);
    const { account } = requireProvisionReader(ctx);
    const words = WORDS[localeOf(req.headers['accept-language'])];
    const purpose = withinLength(parameter(req, 'purpose')?.replaceAll(/\s+/gu, ' '), 'purpose', 200);
    if (!purpose || [...purpose].length < 2) throw new DomainError('PURPOSE_REQUIRED');
    const now = new Date();
    const asked = instant(req, 'to');
    const filter: ProvisionFilter = { from: instant(req, 'from'), to: asked && asked < now ? asked : now, client: parameter(req, 'client') };
    const rows = await countProvisions(ctx, filter);
    await audit(ctx, { what: 'provision.export', outcome: 'done', details: { ...provisionFacts(filter), rows, purpose } });
    res.setHeader('content-type', 'text/csv; charset=utf-8');
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${words.name}_${ctx.service}_${shanghai.format(now).slice(0, 10).replaceAll('-', '')}.csv`)}`);
    res.write(`\uFEFF${line([words.by, account])}${line([words.at, shanghai.format(now)])}${line([words.purpose, purpose])}${line([words.rows, rows])}\r\n${line(words.columns)}`);
    for await (const batch of readProvisionBatches(ctx, filter)) {
      if (res.destroyed) return;
      if (!res.write(batch.map(rowOf).join(''))) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
    res.end();
  }));
}
