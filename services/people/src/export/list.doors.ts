import {
  audit,
  badInput,
  forbidden,
  mountExport,
  notFound,
  parameter,
  purposeOf,
  sendWorkbook,
  toMinute,
  viewerOf,
  type Asked,
  type ContextOf,
  type Runtime,
} from '@lianxi/service-kit';
import type { Express } from 'express';
import { validate as isUuid } from 'uuid';
import { mayExport, type ListName } from './export.policy.js';
import type { Given } from './list.js';
import { readList } from './lists.js';
import { tableWorkbook } from './table-workbook.js';

const WORDS = {
  'zh-CN': { by: '导出人', at: '导出时间', purpose: '用途', rows: '行数' },
  en: { by: 'Exported by', at: 'Exported at', purpose: 'Purpose', rows: 'Rows' },
};

/** What is said of the list; a day, sub-district or period that is none is refused. */
function givenOf(asked: Asked): Given {
  const read = (name: string, fits: (text: string) => boolean) => {
    const text = parameter(asked, name);
    if (text !== null && !fits(text)) throw badInput(name);
    return text;
  };
  return {
    on: read('on', (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))),
    subdistrictId: read('subdistrict', isUuid),
    period: read('period', (text) => /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/.test(text)),
  };
}

/**
 * Export `/export/lists/<list>.xlsx` (purpose, for some on, subdistrict or period): a list as a workbook with exporter,
 * time and purpose in its head, and an audit row.
 */
export function mountListExports(app: Express, contextOf: ContextOf, { log }: Runtime): void {
  mountExport(app, contextOf, log, '/export/lists/:list.xlsx', (ctx, asked) => {
    const [viewer, name] = [viewerOf(ctx), asked.params['list']!];
    if (!Object.hasOwn(mayExport, name)) throw notFound();
    if (!mayExport[name as ListName](viewer)) throw forbidden();
    const purpose = purposeOf(asked);
    const given = givenOf(asked);
    return async (res) => {
      const { title, columns, rows } = await readList(ctx, name, given);
      const words = WORDS[ctx.locale];
      const colon = ctx.locale === 'en' ? ': ' : '：';
      const notes = [
        `${words.by}${colon}${viewer.account}`,
        `${words.at}${colon}${toMinute(ctx.clock.now())}`,
        `${words.purpose}${colon}${purpose}`,
        `${words.rows}${colon}${rows.length}`,
      ];
      const bytes = await tableWorkbook({ title, notes, columns, rows });
      // the row comes before the file: an export that could not be written down is not handed out
      await audit(ctx, {
        what: `${name}.export`,
        outcome: 'done',
        details: {
          ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
          rows: rows.length,
          purpose,
        },
      });
      sendWorkbook(res, `${title}_${ctx.clock.today().replaceAll('-', '')}`, bytes);
    };
  });
}
