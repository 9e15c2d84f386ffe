import {
  audit,
  DomainError,
  forbidden,
  mountExport,
  orgFact,
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
import { cases } from '../modules/case/case.policy.js';
import { unitFact } from '../modules/unit/unit.facts.js';
import { readLedgerRows } from './ledger-rows.js';
import { ledgerWorkbook } from './ledger-workbook.js';

/** Title, filling unit and filter of one of the two ledgers. */
async function ledgerOf(
  ctx: Ctx,
  communityId: string | null,
): Promise<{ title: string; unit: string; filter: Record<string, unknown> }> {
  const today = ctx.clock.today();
  if (communityId) {
    const community = await unitFact(ctx, communityId);
    if (community?.unitKind !== 'COMMUNITY') throw new DomainError('NOT_FOUND');
    const parent = community.parentId ? await orgFact(ctx, 'unit', today, { id: community.parentId }) : null;
    return {
      title: `${parent?.name ?? ''}${community.name}信访问题解决工作台账（社区级）`,
      unit: community.name,
      filter: { communityId },
    };
  }
  const path = subdistrictPath(viewerOf(ctx));
  const subdistrict = path ? await orgFact(ctx, 'unit', today, { path }) : null;
  return {
    title: `${subdistrict?.name ?? '街道'}信访问题解决工作台账（街道级）`,
    unit: `${subdistrict?.name ?? ''}信访工作联席会议办公室`,
    filter: { levels: ['SUBDISTRICT'] },
  };
}

/** Export `/export/ledger.xlsx` (communityId, purpose): the viewer's ledger as a workbook, with an audit row. */
export function mountExports(app: Express, contextOf: ContextOf, { log }: Runtime): void {
  mountExport(app, contextOf, log, '/export/ledger.xlsx', async (ctx, asked) => {
    const viewer = viewerOf(ctx);
    if (!cases.policy.create!['exportLedger']!(viewer)) throw forbidden();
    const communityId = parameter(asked, 'communityId');
    const purpose = purposeOf(asked, '台账');
    const { title, unit, filter } = await ledgerOf(ctx, communityId);
    return async (res) => {
      const rows = await readLedgerRows(ctx, filter);
      const today = ctx.clock.today();
      const bytes = await ledgerWorkbook(rows, {
        title,
        unit,
        date: today,
        stamp: `导出人：${viewer.account}  导出时间：${toMinute(ctx.clock.now())}`,
        purpose,
      });
      await audit(ctx, {
        what: 'case.exportLedger',
        outcome: 'done',
        details: { rows: rows.length, communityId, purpose },
      });
      sendWorkbook(res, `台账_${communityId ? unit : '街道级'}_${today.replaceAll('-', '')}`, bytes);
    };
  });
}
