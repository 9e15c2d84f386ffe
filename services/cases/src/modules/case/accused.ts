import { badInput, DomainError, isWithin, standsIn, viewerOf, type Ctx } from '@lianxi/service-kit';
import { validate as isUuid } from 'uuid';
import { subdistrictOf, unitFact } from '../unit/unit.facts.js';
import type { Case } from './case.entity.js';

/** Whom somebody says that a matter complains of. */
interface NamedInput {
  accusedUnitId?: string | null;
  accusedPersonId?: string | null;
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
