import {
  accusesUnit,
  ask,
  concernsPost,
  DomainError,
  NO_CONCERN,
  notFound,
  orgFact,
  orgFacts,
  type Concern,
  type Ctx,
} from '@lianxi/service-kit';
import { isForPaper, MAX_TITLE } from '../../checks.js';
import { heardConcern } from './case-concern.js';
import type { MatterFacts } from './matter.policy.js';

/** What the agenda needs to know of a matter; nothing of it names a person. */
interface Matter {
  id: string;
  caseNo: string | null;
  summary: string | null;
  confidentiality: string;
  state: string;
  version: number;
  lineCode: string;
  community: { id: string } | null;
  leadUnit: { id: string } | null;
  accusedUnit: { id: string } | null;
  /** Number of the last change of whom the matter concerns. */
  concernVersion?: number;
}

const MATTER = `query AgendaMatter($id: ID!) { case(id: $id) { id caseNo summary confidentiality state version lineCode community { id }
    leadUnit { id } accusedUnit { id } concernVersion } }`;

/** The matter columns of an agenda item. */
export type FrozenMatter = MatterFacts & {
  /** What the agenda and the papers call it, unless somebody says otherwise. */
  title: string | null;
  caseNo: string | null;
  caseState: string | null;
  caseVersion: number | null;
  caseLeadUnitId: string | null;
};

const NO_MATTER: FrozenMatter = {
  title: null,
  caseId: null,
  caseNo: null,
  caseState: null,
  caseVersion: null,
  lineCode: null,
  restricted: false,
  casePath: null,
  caseLeadUnitId: null,
  ...NO_CONCERN,
  recusedPersonIds: [],
  namedStaffIds: [],
};

async function pathOf(ctx: Ctx, unit: { id: string } | null): Promise<string | null> {
  return unit && ((await orgFact(ctx, 'unit', ctx.clock.today(), { id: unit.id }))?.path ?? null);
}

/** The matter by its summary; by its number where it is restricted or the summary may not stand on a paper. */
function titleOf({ summary, caseNo, confidentiality }: Matter): string | null {
  if (summary && confidentiality !== 'RESTRICTED' && isForPaper(summary, MAX_TITLE)) return summary;
  return caseNo && `${caseNo}号信访事项`;
}

/** The matter as the proposer may read it now; what he or she may not read is not there. */
export async function freezeMatter(ctx: Ctx, caseId: string | null | undefined): Promise<FrozenMatter> {
  if (!caseId) return NO_MATTER;
  const { case: matter } = await ask<{ case: Matter | null }>(ctx, 'cases', MATTER, { id: caseId });
  if (!matter) throw notFound();
  const heard = await heardConcern(ctx, matter.id);
  if (matter.state === 'DRAFT') throw new DomainError('WRONG_STATE', { noun: 'case', state: matter.state });
  // Whom it complains of is known to few of those who propose it: it comes by event.
  const accusedUnitPath = heard?.accusedUnitPath ?? (await pathOf(ctx, matter.accusedUnit));
  // Without its place the unit's people could not be kept out.
  if (matter.accusedUnit && !accusedUnitPath) throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'people' });
  // Persons come by event alone, for whoever proposes need not know them. Until the news of them is here, nobody could
  // be kept out.
  if ((matter.concernVersion ?? 0) > (heard?.version ?? 0))
    throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'cases' });
  return {
    title: titleOf(matter),
    caseId: matter.id,
    caseNo: matter.caseNo,
    caseState: matter.state,
    caseVersion: matter.version,
    lineCode: matter.lineCode,
    restricted: matter.confidentiality === 'RESTRICTED',
    casePath: await pathOf(ctx, matter.community),
    caseLeadUnitId: matter.leadUnit?.id ?? null,
    accusedUnitId: heard?.accusedUnitId ?? matter.accusedUnit?.id ?? null,
    accusedUnitPath,
    accusedPersonId: heard?.accusedPersonId ?? null,
    recusedPersonIds: heard?.recusedPersonIds ?? [],
    namedStaffIds: heard?.namedStaffIds ?? [],
  };
}

/** Refuses a unit that the matter complains of. */
export async function requireNotAccused(ctx: Ctx, row: Concern, unitId: string): Promise<void> {
  if (row.accusedUnitId === null && row.accusedUnitPath === null) return;
  const unit = await orgFact(ctx, 'unit', ctx.clock.today(), { id: unitId });
  if (accusesUnit(row, { id: unitId, path: unit?.path ?? null })) throw new DomainError('ACCUSED_UNIT_BLOCKED');
}

/** Refuses a post whose unit is complained of, or whose holder is, or stepped aside. */
export async function requireNeutralPost(ctx: Ctx, row: Concern, postId: string): Promise<void> {
  const post = await orgFact(ctx, 'post', ctx.clock.today(), { id: postId });
  if (post) await requireNotAccused(ctx, row, post.unitId);
  if (await concernsPost(ctx, row, postId, ctx.clock.today())) throw new DomainError('RECUSAL_REQUIRED');
}

/** Seats whose holders read every accusation. */
const READING_SEATS = ['CHIEF_CONVENER', 'OFFICE_DIRECTOR'];

/** Refuses a chair who may not read an accusation: nobody else could confirm what is decided on it. */
export async function requireReadingChair(ctx: Ctx, chairPostId: string, item: { restricted: boolean }): Promise<void> {
  const seats = item.restricted ? await orgFacts(ctx, 'seat', ctx.clock.today(), { postId: chairPostId }) : null;
  if (seats && !seats.some(({ seatKind }) => READING_SEATS.includes(seatKind)))
    throw new DomainError('CHAIR_MAY_NOT_READ');
}

/**
 * Refuses a chair whom one of the items concerns: he or she could not see the item, so nobody would confirm its
 * decisions.
 */
export async function requireNeutralChair(ctx: Ctx, chairPostId: string, items: readonly Concern[]): Promise<void> {
  for (const item of items) await requireNeutralPost(ctx, item, chairPostId);
}
