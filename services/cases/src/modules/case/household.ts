import { ask, DomainError, type Ctx } from '@lianxi/service-kit';

const HOUSEHOLD = `query CaseHousehold($id: ID!) { household(id: $id) { id grid { id } } }`;

/**
 * The household of the matter: one of its grid, as people answers who registers. What may not be read, another grid's
 * and a made-up one are one answer.
 */
export async function householdOf(ctx: Ctx, id: string | null | undefined, gridId: string | null) {
  if (!id) return null;
  const { household } = await ask<{ household: { id: string; grid: { id: string } | null } | null }>(
    ctx,
    'people',
    HOUSEHOLD,
    { id },
  );
  if (!household || !gridId || household.grid?.id !== gridId) throw new DomainError('HOUSEHOLD_NOT_IN_GRID');
  return household.id;
}
