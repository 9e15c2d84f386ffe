import { forbidden, publishEvent, readExisting, recordUnmasking, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import type { Case } from './case.entity.js';
import { knownOf } from './case.masks.js';
import { cases, unmaskable } from './case.policy.js';
import { openParty, type PartyColumn } from './case.sealed.js';
import { PlainText, plainTexts } from './plain-texts.js';

/** The person concerned (当事人), as the viewer may see it. */
@ObjectType()
export class CaseParty {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  /** True where a purpose would show values in plain. */
  @Field(() => Boolean) canUnmask!: boolean;
  /** Texts of the case that hold personal data, in plain; empty until they are asked for with a purpose. */
  @Field(() => [PlainText]) texts!: PlainText[];
}

/** Masked by default, for everybody (domain §5.4). */
export function maskedParty(ctx: Ctx, row: Case): CaseParty {
  const [name, phone, address] = knownOf(ctx, row).map(({ value, masked }) => (value === null ? null : masked));
  return {
    name: name!,
    phone: phone!,
    address: address!,
    canUnmask: unmaskable(viewerOf(ctx), row).length > 0,
    texts: [],
  };
}

/**
 * The plain values that the viewer's role may see, once, for a stated purpose; who saw what and why is an audit row
 * without the values.
 */
export async function unmaskCase(ctx: Ctx, id: string, purpose: string): Promise<CaseParty> {
  const row = await readExisting(ctx, cases, id);
  const fields = unmaskable(viewerOf(ctx), row);
  if (!fields.length) throw forbidden();
  const texts = await plainTexts(ctx, row, fields);
  await recordUnmasking(
    ctx,
    { what: 'case.unmask', objectId: row.id, fields: [...fields, ...texts.map(({ place }) => place)], purpose },
    async (tx, { accountId, at }) =>
      void (await publishEvent(tx.em, 'case.unmasked', { accountId, at: at.toISOString() })),
  );
  const plain = (column: PartyColumn) => (fields.includes(column) ? openParty(ctx, row, column) : null);
  return {
    name: plain('partyName'),
    phone: plain('partyPhone'),
    address: plain('partyAddress'),
    canUnmask: true,
    texts,
  };
}
