import { LocalDate, type AvailableAction } from '@lianxi/service-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** What can be planned for a unit or a grid and taken back before its day. */
export enum PlannedKind {
  NAME = 'NAME', // 更名
  PLACE = 'PLACE', // 调整隶属
  END = 'END', // 撤销或并入
}
registerEnumType(PlannedKind, { name: 'PlannedKind' });

/** A change that lies ahead. Of each kind the last one: it is taken back first. */
@ObjectType()
export class PlannedChange {
  @Field(() => PlannedKind) kind!: PlannedKind;
  /** The day on which it takes effect. */
  @Field(() => LocalDate) on!: string;
  /** The new name, the unit above it or the unit that it goes into; null for an end. */
  @Field(() => String, { nullable: true }) name!: string | null;
}

/**
 * `withdraw` is offered while something lies ahead, which is no fact of the row: asked only where the right is there.
 */
export async function whilePlanned(
  actions: AvailableAction[],
  planned: () => Promise<PlannedChange[]>,
): Promise<AvailableAction[]> {
  const offered = actions.some(({ verb }) => verb === 'withdraw') && (await planned()).length > 0;
  return offered ? actions : actions.filter(({ verb }) => verb !== 'withdraw');
}
