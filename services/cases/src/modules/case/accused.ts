import { badInput, DomainError, isWithin, standsIn, viewerOf, type Ctx } from '@lianxi/service-kit';
import { validate as isUuid } from 'uuid';
import { subdistrictOf, unitFact } from '../unit/unit.facts.js';
import type { Case } from './case.entity.js';
import { CasePurpose, Confidentiality } from './case.enums.js';
import { isRestricted } from './case.policy.js';

/** Whom somebody says that a matter complains of, and whether that is 检举控告. */
interface NamedInput {
  accusedUnitId?: string | null;
  accusedPersonId?: string | null;
  accusation?: boolean | null;
}

/**
 * Purpose and confidentiality of a case (domain §9 C-19): purpose 揭发控告 makes it RESTRICTED, and who names somebody in
 * a matter of another purpose says whether it is one. What is RESTRICTED stays so.
 */
export function classOf(
  before: Pick<Case, 'purpose' | 'confidentiality'>,
  input: NamedInput,
): Pick<Case, 'purpose' | 'confidentiality'> {
  const restricted = isRestricted(before) || before.purpose === CasePurpose.ACCUSATION;
  const { accusation = null } = input;
  if (restricted && accusation === false) throw badInput('accusation');
  if (restricted || accusation) return { purpose: CasePurpose.ACCUSATION, confidentiality: Confidentiality.RESTRICTED };
  if (accusation === null && (input.accusedUnitId || input.accusedPersonId))
    throw new DomainError('ACCUSATION_ANSWER_REQUIRED');
  return before;
}

/**
 * The unit complained of: one of the sub-district's, since a complaint against the sub-district itself is not its own
 * to handle; and not the registrar's (Art. 30).
 */
async function accusedUnitOf(
  ctx: Ctx,
  input: NamedInput,
  placePath: string,
): Promise<Pick<Case, 'accusedUnitId' | 'accusedUnitPath'>> {
  if (!input.accusedUnitId) return { accusedUnitId: null, accusedUnitPath: null };
  const viewer = viewerOf(ctx);
  const unit = await unitFact(ctx, input.accusedUnitId);
  const subdistrict = subdistrictOf({ placePath });
  if (!unit || unit.path === subdistrict || !isWithin(unit.path, subdistrict)) throw badInput('accusedUnitId');
  if ([viewer.unitPath, ...viewer.standsIn].some((path) => isWithin(path, unit.path)))
    throw new DomainError('ACCUSED_UNIT_BLOCKED');
  return { accusedUnitId: unit.id, accusedUnitPath: unit.path };
}

/**
 * Whom the matter complains of: a unit, a member of the sub-district's staff, or both; nobody registers a complaint
 * against himself.
 */
export async function accusedOf(
  ctx: Ctx,
  input: NamedInput,
  placePath: string,
): Promise<Pick<Case, 'accusedUnitId' | 'accusedUnitPath' | 'accusedPersonId'>> {
  const unit = await accusedUnitOf(ctx, input, placePath);
  const { accusedPersonId = null } = input;
  if (!accusedPersonId) return { ...unit, accusedPersonId: null };
  if (accusedPersonId === viewerOf(ctx).personId) throw new DomainError('ACCUSED_PERSON_BLOCKED');
  const places = isUuid(accusedPersonId) ? await standsIn(ctx, accusedPersonId, ctx.clock.today()) : [];
  if (!places.some((path) => isWithin(path, subdistrictOf({ placePath })))) throw badInput('accusedPersonId');
  return { ...unit, accusedPersonId };
}
