import { DomainError, forbidden, maskAddress, maskName, maskPhone, readExisting, requireReason, viewerOf, writeAudit, type Ctx } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import type { Case } from './case.entity.js';
import { cases, mayUnmask } from './case.policy.js';

/** The person concerned (当事人), as the viewer may see it. */
@ObjectType()
export class CaseParty {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  /** True where a purpose would show the values in plain. */
  @Field(() => Boolean) canUnmask!: boolean;
}

/** Masked by default, for everybody (domain §5.4). */
export const maskedParty = (ctx: Ctx, row: Case): CaseParty => ({
  name: row.partyName && maskName(row.partyName), phone: row.partyPhone && maskPhone(row.partyPhone), address: row.partyAddress && maskAddress(''), canUnmask: mayUnmask(viewerOf(ctx), row),
});

/** The plain values, once, for a stated purpose; who saw what and why is an audit row without the values. */
export async function unmaskCase(ctx: Ctx, id: string, purpose: string): Promise<CaseParty> {
  const row = await readExisting(ctx, cases, id);
  if (!mayUnmask(viewerOf(ctx), row)) throw forbidden();
  if (!purpose.trim()) throw new DomainError('PURPOSE_REQUIRED');
  const reason = requireReason(purpose);
  await ctx.em.transactional(async (em) => void writeAudit({ ...ctx, em: em as Ctx['em'] }, { what: 'case.unmask', objectId: row.id, outcome: 'done', details: { fields: ['partyName', 'partyPhone', 'partyAddress'], purpose: reason.slice(0, 200) } }));
  return { name: row.partyName, phone: row.partyPhone, address: row.partyAddress, canUnmask: true };
}
