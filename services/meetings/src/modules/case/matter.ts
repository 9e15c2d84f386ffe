import { ask, DomainError, notFound, orgFact, type Ctx } from '@lianxi/service-kit';
import { isAccused, type MatterFacts } from './matter.policy.js';

/** What the agenda needs to know of a matter; nothing of it names a person. */
interface Matter {
  id: string;
  caseNo: string | null;
  confidentiality: string;
  state: string;
  version: number;
  lineCode: string;
  community: { id: string } | null;
  leadUnit: { id: string } | null;
  accusedUnit: { id: string } | null;
}

const MATTER = 'query AgendaMatter($id: ID!) { case(id: $id) { id caseNo confidentiality state version lineCode community { id } leadUnit { id } accusedUnit { id } } }';

/** The matter columns of an agenda item. */
export type FrozenMatter = MatterFacts & { caseNo: string | null; caseState: string | null; caseVersion: number | null; caseLeadUnitId: string | null };

const NO_MATTER: FrozenMatter = { caseId: null, caseNo: null, caseState: null, caseVersion: null, lineCode: null, restricted: false, casePath: null, caseLeadUnitId: null, accusedUnitId: null, accusedPath: null };

async function pathOf(ctx: Ctx, unit: { id: string } | null): Promise<string | null> {
  return unit && ((await orgFact(ctx, 'unit', ctx.clock.today(), { id: unit.id }))?.path ?? null);
}

/** The matter as the proposer may read it now; what he or she may not read is not there. */
export async function freezeMatter(ctx: Ctx, caseId: string | null | undefined): Promise<FrozenMatter> {
  if (!caseId) return NO_MATTER;
  const { case: matter } = await ask<{ case: Matter | null }>(ctx, 'cases', MATTER, { id: caseId });
  if (!matter) throw notFound();
  if (matter.state === 'DRAFT') throw new DomainError('WRONG_STATE', { state: matter.state });
  const accusedPath = await pathOf(ctx, matter.accusedUnit);
  // Without its place the unit's people could not be kept out.
  if (matter.accusedUnit && !accusedPath) throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'people' });
  return {
    caseId: matter.id, caseNo: matter.caseNo, caseState: matter.state, caseVersion: matter.version, lineCode: matter.lineCode, restricted: matter.confidentiality === 'RESTRICTED',
    casePath: await pathOf(ctx, matter.community), caseLeadUnitId: matter.leadUnit?.id ?? null, accusedUnitId: matter.accusedUnit?.id ?? null, accusedPath,
  };
}

/** Refuses a unit that the matter complains of. */
export async function requireNotAccused(ctx: Ctx, row: Pick<MatterFacts, 'accusedUnitId' | 'accusedPath'>, unitId: string): Promise<void> {
  if (row.accusedUnitId === null) return;
  const unit = await orgFact(ctx, 'unit', ctx.clock.today(), { id: unitId });
  if (isAccused(row, unit ?? { id: unitId, path: '' })) throw new DomainError('ACCUSED_UNIT_BLOCKED');
}

/** Refuses a chair of a unit that one of the items complains of: he or she could not see the item, so nobody would confirm its decisions. */
export async function requireNeutralChair(ctx: Ctx, chairPostId: string, items: readonly Pick<MatterFacts, 'accusedUnitId' | 'accusedPath'>[]): Promise<void> {
  const chair = await orgFact(ctx, 'post', ctx.clock.today(), { id: chairPostId });
  if (chair) for (const item of items) await requireNotAccused(ctx, item, chair.unitId);
}
