import {
  audit,
  door,
  forbidden,
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
 * `GET /export/imports/templates/<kind>.xlsx`: an empty workbook of a kind. `GET /export/imports/<id>/refused.xlsx`:
 * what was refused, and why.
 */
export function mountImportDoors(app: Express, contextOf: ContextOf, { log }: Runtime): void {
  app.get(
    '/export/imports/templates/:kind.xlsx',
    door(log, async (req, res) => {
      const ctx = await contextOf(req);
      const kind = kindNamed(String(req.params['kind']).toUpperCase());
      if (!kindsOf(viewerOf(ctx)).includes(kind.name)) throw forbidden();
      sendWorkbook(
        res,
        `${kind.words[ctx.locale]}_${ctx.locale === 'en' ? 'template' : '导入模板'}`,
        await templateOf(kind, ctx.locale),
      );
    }),
  );
  app.get(
    '/export/imports/:id/refused.xlsx',
    door(log, async (req, res) => {
      const ctx = await contextOf(req);
      const run = await readExisting(ctx, imports, String(req.params['id']));
      // the file is given back to the one whose file it is
      if (run.account !== viewerOf(ctx).account) throw forbidden();
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
    }),
  );
}
