import type { Locale } from '@lianxi/contracts';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { sendCsv } from '../export/csv.js';
import { instantParameter, mountExport, parameter, purposeOf, toSecond } from '../export/door.js';
import type { ContextOf } from '../server.js';
import {
  countAudit,
  filterFacts,
  readAuditBatches,
  requireAuditor,
  type AuditFilter,
  type FoundAuditRow,
} from './audit-search.js';
import { audit } from './write-records.js';

const WORDS: Record<
  Locale,
  { name: string; by: string; at: string; purpose: string; usual: string; rows: string; columns: string[] }
> = {
  'zh-CN': {
    name: '审计记录',
    by: '导出人',
    at: '导出时间',
    purpose: '用途',
    usual: '安全审计',
    rows: '行数',
    columns: ['时间', '账号', '人员标识', '任职标识', '事项', '对象', '结果', '详情', '请求号', '封存号', '行标识'],
  },
  en: {
    name: 'audit',
    by: 'Exported by',
    at: 'Exported at',
    purpose: 'Purpose',
    usual: 'security audit',
    rows: 'Rows',
    columns: [
      'Time',
      'Account',
      'Person id',
      'Assignment id',
      'What',
      'Object',
      'Outcome',
      'Details',
      'Request',
      'Seal',
      'Row id',
    ],
  },
};

const rowOf = (row: FoundAuditRow) => [
  toSecond(row.at),
  row.account,
  row.personId,
  row.assignmentId,
  row.what,
  row.objectId,
  row.outcome,
  JSON.stringify(row.details),
  row.requestId,
  row.seal,
  row.id,
];

/**
 * Export `/export/audit.csv` of every service (from, to, account, what, objectId, outcome, purpose): what the auditor
 * found, as CSV with a byte order mark, sent while it is read. The export's own audit row comes first: without it
 * nothing is sent.
 */
export function mountAuditExport(app: Express, contextOf: ContextOf, log: Logger): void {
  mountExport(app, contextOf, log, '/export/audit.csv', (ctx, asked) => {
    const { account } = requireAuditor(ctx);
    const words = WORDS[ctx.locale];
    const purpose = purposeOf(asked, words.usual);
    const now = new Date();
    const to = instantParameter(asked, 'to');
    // Rows that come while the file is written are not in it, so that it holds as many as it says.
    const filter: AuditFilter = {
      from: instantParameter(asked, 'from'),
      to: to && to < now ? to : now,
      account: parameter(asked, 'account'),
      what: parameter(asked, 'what'),
      objectId: parameter(asked, 'objectId'),
      outcome: parameter(asked, 'outcome'),
    };
    return async (res) => {
      const rows = await countAudit(ctx, filter);
      await audit(ctx, { what: 'audit.export', outcome: 'done', details: { ...filterFacts(filter), rows, purpose } });
      await sendCsv(res, `${words.name}_${ctx.service}_${toSecond(now).slice(0, 10).replaceAll('-', '')}`, {
        head: [
          [words.by, account],
          [words.at, toSecond(now)],
          [words.purpose, purpose],
          [words.rows, rows],
        ],
        columns: words.columns,
        batches: lines(readAuditBatches(ctx, filter)),
      });
    };
  });
}

async function* lines(batches: AsyncIterable<FoundAuditRow[]>) {
  for await (const batch of batches) yield batch.map(rowOf);
}
