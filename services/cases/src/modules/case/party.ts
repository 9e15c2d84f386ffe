import { ask, DomainError, type Ctx } from '@lianxi/service-kit';

/** `13800138000`, `0475-8212345`, with +86, spaces or hyphens between: a mobile, or a landline with its area code. */
const TELEPHONE = /^(?:(?:\+?86)?1[3-9]\d{9}|0\d{2,3}[2-9]\d{6,7})$/u;

/** The telephone of the person concerned as it was typed; what is no telephone is refused and not kept. */
export function telephone(phone: string | null | undefined): string | null {
  const typed = phone?.trim();
  if (!typed) return null;
  if (!TELEPHONE.test(typed.normalize('NFKC').replaceAll(/[\s()-]/gu, ''))) throw new DomainError('PHONE_NOT_ALLOWED');
  return typed;
}

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
