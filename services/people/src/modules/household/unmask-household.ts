import { badInput, forbidden, readExisting, recordUnmasking, viewerOf, type Ctx } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import { noteUnmaskCall } from '../security-alert/unmask-calls.js';
import type { UnmaskHouseholdInput } from './household.inputs.js';
import { household, unmaskableOf } from './household.policy.js';
import { householdSecrets } from './household.sealed.js';

/** Plain values of a household, as far as they were asked for and may be seen. */
@ObjectType()
export class HouseholdPlain {
  @Field(() => String, { nullable: true }) room!: string | null;
  @Field(() => String, { nullable: true }) householder!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
}

type Column = (typeof householdSecrets.columns)[number];

/**
 * The plain values that the viewer's role may see, once, for a stated purpose; who saw which fields and why is an audit
 * row without the values.
 */
export async function unmaskHousehold(
  ctx: Ctx,
  { id, fields, purpose }: UnmaskHouseholdInput,
): Promise<HouseholdPlain> {
  const row = await readExisting(ctx, household, id);
  const allowed = unmaskableOf(viewerOf(ctx));
  if (!fields.length || fields.some((field) => !householdSecrets.columns.includes(field as Column)))
    throw badInput('fields');
  if (fields.some((field) => !allowed.includes(field as Column))) throw forbidden();
  await recordUnmasking(ctx, { what: 'household.unmask', objectId: row.id, fields, purpose }, (tx, call) =>
    noteUnmaskCall(tx, 'people', call),
  );
  const plain = (column: Column) => (fields.includes(column) ? householdSecrets.open(ctx, row, column) : null);
  return { room: plain('room'), householder: plain('householder'), phone: plain('phone') };
}
