import type { Locale } from '@lianxi/contracts';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { sendCsv } from '../export/csv.js';
import { instantParameter, mountExport, parameter, purposeOf, toSecond } from '../export/door.js';
import { audit } from '../records/write-records.js';
import type { ContextOf } from '../server.js';
import type { ProvisionRow } from './provision.entity.js';
import {
  countProvisions,
  provisionFacts,
  readProvisionBatches,
  requireProvisionReader,
  type ProvisionFilter,
} from './search.js';

const WORDS: Record<
  Locale,
  { name: string; by: string; at: string; purpose: string; rows: string; columns: string[] }
> = {
  'zh-CN': {
    name: '对外提供记录',
    by: '导出人',
    at: '导出时间',
    purpose: '用途',
    rows: '行数',
    columns: ['时间', '客户端', '登记用途', '字段', '脱敏字段', '人数', '行数', '请求号', '标识'],
  },
  en: {
    name: 'provisions',
    by: 'Exported by',
    at: 'Exported at',
    purpose: 'Purpose',
    rows: 'Rows',
    columns: ['Time', 'Client', 'Registered purpose', 'Fields', 'Masked fields', 'Persons', 'Rows', 'Request', 'Id'],
  },
};

const rowOf = (row: ProvisionRow) => [
  toSecond(row.at),
  row.client,
  row.purpose,
  row.fields.join(' '),
  row.maskedFields.join(' '),
  row.persons,
  row.rows,
  row.requestId,
  row.id,
];

/**
 * Export `/export/provisions.csv` of every service (from, to, client, purpose): what was found, as CSV, with an audit
 * row first. The purpose is needed.
 */
export function mountProvisionExport(app: Express, contextOf: ContextOf, log: Logger): void {
  mountExport(app, contextOf, log, '/export/provisions.csv', (ctx, asked) => {
    const { account } = requireProvisionReader(ctx);
    const words = WORDS[ctx.locale];
    const purpose = purposeOf(asked);
    const now = new Date();
    const to = instantParameter(asked, 'to');
    const filter: ProvisionFilter = {
      from: instantParameter(asked, 'from'),
      to: to && to < now ? to : now,
      client: parameter(asked, 'client'),
    };
    return async (res) => {
      const rows = await countProvisions(ctx, filter);
      await audit(ctx, {
        what: 'provision.export',
        outcome: 'done',
        details: { ...provisionFacts(filter), rows, purpose },
      });
      await sendCsv(res, `${words.name}_${ctx.service}_${toSecond(now).slice(0, 10).replaceAll('-', '')}`, {
        head: [
          [words.by, account],
          [words.at, toSecond(now)],
          [words.purpose, purpose],
          [words.rows, rows],
        ],
        columns: words.columns,
        batches: lines(readProvisionBatches(ctx, filter)),
      });
    };
  });
}

async function* lines(batches: AsyncIterable<ProvisionRow[]>) {
  for await (const batch of batches) yield batch.map(rowOf);
}
