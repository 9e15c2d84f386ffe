import {
  audit,
  badInput,
  mountExport,
  parameter,
  purposeOf,
  sendWorkbook,
  subdistrictPath,
  toMinute,
  viewerOf,
  type ContextOf,
  type Ctx,
  type Runtime,
} from '@lianxi/service-kit';
import type { Express } from 'express';
import { Unit } from '../modules/unit/unit.entity.js';
import { coverageSheets, liaisonSheets, rosterSheets } from './registers.js';
import { paperWorkbook, type PaperSheet } from './paper-workbook.js';

interface Paper {
  title: string;
  /** Verb of the audit row. */
  what: string;
  /** Name of the parameter that says of when the paper is, and its form. */
  when: 'on' | 'month';
  sheets: (ctx: Ctx, when: string) => Promise<PaperSheet[]>;
}

/**
 * Registers of the joint office as workbooks: `/export/<name>.xlsx` (on or month, purpose). Each reads as its screen
 * does and leaves an audit row.
 */
const PAPERS: Record<string, Paper> = {
  coverage: { title: '信访工作联席会议制度覆盖情况表', what: 'coverage.export', when: 'on', sheets: coverageSheets },
  liaisons: { title: '信访工作联席会议成员部门联络员名册', what: 'liaison.export', when: 'on', sheets: liaisonSheets },
  roster: { title: '信访工作联席会议办公室值班表', what: 'dutyShift.export', when: 'month', sheets: rosterSheets },
};

function whenOf(given: string | null, when: Paper['when'], today: string): string {
  if (given === null) return when === 'on' ? today : today.slice(0, 7);
  const full = when === 'on' ? given : `${given}-01`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(full) || Number.isNaN(Date.parse(full))) throw badInput(when);
  return given;
}

export function mountExports(app: Express, contextOf: ContextOf, { log }: Runtime): void {
  for (const [name, paper] of Object.entries(PAPERS))
    mountExport(app, contextOf, log, `/export/${name}.xlsx`, (ctx, asked) => {
      const viewer = viewerOf(ctx);
      const purpose = purposeOf(asked);
      const when = whenOf(parameter(asked, paper.when), paper.when, ctx.clock.today());
      return async (res) => {
        const sheets = await paper.sheets(ctx, when);
        const path = subdistrictPath(viewer);
        const place = (path && (await ctx.em.findOne(Unit, { path }))?.name) ?? '';
        const bytes = await paperWorkbook(sheets, {
          title: `${place}${paper.title}`,
          unit: `${place}信访工作联席会议办公室`,
          date: when,
          purpose,
          stamp: `导出人：${viewer.account}  导出时间：${toMinute(ctx.clock.now())}`,
        });
        await audit(ctx, {
          what: paper.what,
          outcome: 'done',
          details: { [paper.when]: when, rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0), purpose },
        });
        sendWorkbook(res, `${paper.title}_${when.replaceAll('-', '')}`, bytes);
      };
    });
}
