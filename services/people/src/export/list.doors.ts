import { audit, door, forbidden, notFound, purposeOf, sendWorkbook, toMinute, viewerOf, type ContextOf, type Runtime } from '@lianxi/service-kit';
import type { Express } from 'express';
import { mayExport, type ListName } from './export.policy.js';
import { readList } from './lists.js';
import { tableWorkbook } from './table-workbook.js';

const WORDS = {
  'zh-CN': { by: '导出人', at: '导出时间', purpose: '用途', rows: '行数' },
  en: { by: 'Exported by', at: 'Exported at', purpose: 'Purpose', rows: 'Rows' },
};

/** `GET /export/lists/<list>.xlsx?purpose=…`: a list as a workbook with exporter, time and purpose in its head, and an audit row. */
export function mountListExports(app: Express, contextOf: ContextOf, { log }: Runtime): void {
  app.get('/export/lists/:list.xlsx', door(log, async (req, res) => {
    const ctx = await contextOf(req);
    const [viewer, name] = [viewerOf(ctx), String(req.params['list'])];
    if (!Object.hasOwn(mayExport, name)) throw notFound();
    if (!mayExport[name as ListName](viewer)) throw forbidden();
    const purpose = purposeOf(req);
    const { title, columns, rows } = await readList(ctx, name);
    const words = WORDS[ctx.locale];
    const colon = ctx.locale === 'en' ? ': ' : '：';
    const notes = [`${words.by}${colon}${viewer.account}`, `${words.at}${colon}${toMinute(ctx.clock.now())}`, `${words.purpose}${colon}${purpose}`, `${words.rows}${colon}${rows.length}`];
    const bytes = await tableWorkbook({ title, notes, columns, rows });
    // the row comes before the file: an export that could not be written down is not handed out
    await audit(ctx, { what: `${name}.export`, outcome: 'done', details: { rows: rows.length, purpose } });
    sendWorkbook(res, `${title}_${ctx.clock.today().replaceAll('-', '')}`, bytes);
  }));
}
