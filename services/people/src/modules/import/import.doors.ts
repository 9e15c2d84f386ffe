import {
  audit,
  forbidden,
  mountExport,
  readExisting,
  sendWorkbook,
  viewerOf,
  type ContextOf,
  type Runtime,
} from '@lianxi/service-kit';
import type { Express } from 'express';
import { imports, kindsOf } from './import.policy.js';
import { kindNamed } from './kinds/index.js';
import { refusedFile } from './refused-file.js';
import { templateOf } from './template.js';

/**
 * Exports `/export/imports/templates/<kind>.xlsx`: an empty workbook of a kind, and
 * `/export/imports/<id>/refused.xlsx`: what was refused, and why.
 */
export function mountImportDoors(app: Express, contextOf: ContextOf, { log }: Runtime): void {
  mountExport(app, contextOf, log, '/export/imports/templates/:kind.xlsx', (ctx, { params }) => {
    const kind = kindNamed(params['kind']!.toUpperCase());
    if (!kindsOf(viewerOf(ctx)).includes(kind.name)) throw forbidden();
    return async (res) =>
      sendWorkbook(
        res,
        `${kind.words[ctx.locale]}_${ctx.locale === 'en' ? 'template' : '导入模板'}`,
        await templateOf(kind, ctx.locale),
      );
  });
  mountExport(app, contextOf, log, '/export/imports/:id/refused.xlsx', async (ctx, { params }) => {
    const run = await readExisting(ctx, imports, params['id']!);
    // the file is given back to the one whose file it is
    if (run.account !== viewerOf(ctx).account) throw forbidden();
    return async (res) => {
      const { bytes, rows } = await refusedFile(ctx, run);
      await audit(ctx, {
        what: 'import.exportRefused',
        objectId: run.id,
        outcome: 'done',
        details: { kind: run.kind, rows },
      });
      sendWorkbook(
        res,
        `${kindNamed(run.kind).words[ctx.locale]}_${ctx.locale === 'en' ? 'refused' : '未导入'}_${ctx.clock.today().replaceAll('-', '')}`,
        bytes,
      );
    };
  });
}
