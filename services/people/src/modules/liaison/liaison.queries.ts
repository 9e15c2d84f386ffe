import { readRows, type Ctx } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import { seatsOn } from '../regime/conference.queries.js';
import { SeatKind } from '../seat/seat.entity.js';
import { isOn, isWithdrawn } from '../term.js';
import { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { Liaison } from './liaison.entity.js';
import { liaison } from './liaison.policy.js';

/** A member unit with its liaison on a day; null is a gap. */
@ObjectType()
export class MemberLiaison {
  @Field(() => Unit) unit!: Unit;
  @Field(() => Liaison, { nullable: true }) liaison!: Liaison | null;
  /** Every term of the unit, in order. */
  @Field(() => [Liaison]) terms!: Liaison[];
}

/** Member units of a day in the order of their seats, with their liaisons. */
export async function liaisonList(ctx: Ctx, on: string): Promise<MemberLiaison[]> {
  const seats = await seatsOn(ctx, on, { kind: SeatKind.MEMBER_UNIT });
  const unitIds = [...new Set(seats.map(({ unitId }) => unitId))];
  const [units, rows] = [
    await readRows(ctx, unit, { among: { column: 'id', values: unitIds } }),
    await readRows(ctx, liaison, { among: { column: 'unitId', values: unitIds }, orderBy: [{ validFrom: 'asc' }] }),
  ];
  return unitIds.flatMap((id) => {
    const found = units.find((one) => one.id === id);
    const terms = rows.filter((term) => term.unitId === id && !isWithdrawn(term));
    return found ? [{ unit: found, terms, liaison: terms.find((term) => isOn(term, on)) ?? null }] : [];
  });
}
