import { ask, DomainError, type Ctx } from '@lianxi/service-kit';
import type { Unit } from './unit.entity.js';
import { holdingsOf } from './unit.queries.js';

interface OpenWork {
  unit: { openCases: number | null; openDecisions: number | null } | null;
}

/**
 * What only the other services know. They count within the rows of the viewer, who is the office director here and sees
 * those of the sub-district.
 */
const OPEN_WORK = 'query UnitOpenWork($id: ID!) { unit(id: $id) { openCases openDecisions } }';

/**
 * A unit ends once it holds nothing: no holder, post, area, unit, seat or line, and no matter or decision that it still
 * has to settle. While a service that would know does not answer, the unit does not end (`DEPENDENCY_UNAVAILABLE`).
 */
export async function requireNothingLeft(tx: Ctx, row: Unit, on: string): Promise<void> {
  const held = await holdingsOf(tx, row.id, on);
  if (Object.values(held).some((count) => count > 0)) throw new DomainError('UNIT_STILL_HOLDS', { ...held });
  const { unit } = await ask<OpenWork>(tx, 'cases, meetings', OPEN_WORK, { id: row.id });
  const [cases, decisions] = [unit?.openCases, unit?.openDecisions];
  if (typeof cases !== 'number' || typeof decisions !== 'number')
    throw new DomainError('DEPENDENCY_UNAVAILABLE', { service: 'cases, meetings' });
  if (cases + decisions > 0) throw new DomainError('UNIT_HAS_OPEN_WORK', { cases, decisions });
}
