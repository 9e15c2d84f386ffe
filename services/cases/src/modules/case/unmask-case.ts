import {
  forbidden,
  maskAddress,
  maskName,
  maskPhone,
  maskText,
  publishEvent,
  readExisting,
  recordUnmasking,
  viewerOf,
  type Ctx,
} from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import type { Case } from './case.entity.js';
import { cases, seesDetail, unmaskable } from './case.policy.js';
import { openParty, PARTY, type PartyColumn } from './case.sealed.js';

/** The person concerned (当事人), as the viewer may see it. */
@ObjectType()
export class CaseParty {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  /** True where a purpose would show values in plain. */
  @Field(() => Boolean) canUnmask!: boolean;
}

/** Masked by default, for everybody (domain §5.4). */
export function maskedParty(ctx: Ctx, row: Case): CaseParty {
  const [name, phone] = [openParty(ctx, row, 'partyName'), openParty(ctx, row, 'partyPhone')];
  return {
    name: name && maskName(name),
    phone: phone && maskPhone(phone),
    address: row.partyAddress && maskAddress(''),
    canUnmask: unmaskable(viewerOf(ctx), row).length > 0,
  };
}

/**
 * A text of the case as the viewer may read it: those who read masked get it without numbers of people and without the
 * person concerned.
 */
export function maskedFor<T extends string | null>(ctx: Ctx, row: Case, text: T): T {
  return text === null || seesDetail(viewerOf(ctx))
    ? text
    : (maskText(
        text,
        PARTY.map((column) => openParty(ctx, row, column)),
      ) as T);
}

/**
 * The plain values that the viewer's role may see, once, for a stated purpose; who saw what and why is an audit row
 * without the values.
 */
export async function unmaskCase(ctx: Ctx, id: string, purpose: string): Promise<CaseParty> {
  const row = await readExisting(ctx, cases, id);
  const fields = unmaskable(viewerOf(ctx), row);
  if (!fields.length) throw forbidden();
  await recordUnmasking(
    ctx,
    { what: 'case.unmask', objectId: row.id, fields, purpose },
    async (tx, { accountId, at }) =>
      void (await publishEvent(tx.em, 'case.unmasked', { accountId, at: at.toISOString() })),
  );
  const plain = (column: PartyColumn) => (fields.includes(column) ? openParty(ctx, row, column) : null);
  return { name: plain('partyName'), phone: plain('partyPhone'), address: plain('partyAddress'), canUnmask: true };
}
