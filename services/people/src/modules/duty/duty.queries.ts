import { AvailableAction, readRows, subdistrictPath, viewerOf, within, type Ctx } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import { holdsOn } from '../term.js';
import { Unit, UnitKind } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { DutyList, DutyListState, DutySubject } from './duty-list.entity.js';
import { dutyList, mayDraftFor } from './duty.policy.js';

/** A unit's list of one subject on a day; nothing in force is a gap. */
@ObjectType()
export class UnitDuties {
  @Field(() => Unit) unit!: Unit;
  @Field(() => DutySubject) subject!: DutySubject;
  @Field(() => DutyList, { nullable: true }) inForce!: DutyList | null;
  /** Every version that the viewer may see, the newest first. */
  @Field(() => [DutyList]) versions!: DutyList[];
  /** `draftDutyList`, for whoever keeps this unit's list, while there is no draft. */
  @Field(() => [AvailableAction]) availableActions!: AvailableAction[];
}

/** The version in force on a day: the newest published one that has begun. */
export const inForceOn = (lists: readonly DutyList[], on: string): DutyList | null =>
  lists
    .filter(({ state, validFrom }) => state === DutyListState.PUBLISHED && validFrom !== null && validFrom <= on)
    .reduce<DutyList | null>((best, one) => (best && best.validFrom! > one.validFrom! ? best : one), null);

/** Units of the sub-district that have a list of their own: not the district's, not the zone. */
const WITHOUT: readonly UnitKind[] = [UnitKind.DISTRICT_ZONE, UnitKind.DISTRICT_JOINT_OFFICE, UnitKind.SECTION];

/**
 * Lists of the viewer's sub-district on a day: first responsible persons and grid workers of the sub-district, then
 * unit by unit.
 */
export async function unitDuties(ctx: Ctx, on: string): Promise<UnitDuties[]> {
  const viewer = viewerOf(ctx);
  const path = subdistrictPath(viewer);
  const units = (
    await readRows(ctx, unit, {
      where: { $and: [holdsOn(on), ...(path ? [within('path', path)] : [])] },
      orderBy: [{ code: 'asc' }],
    })
  ).filter(({ kind }) => !WITHOUT.includes(kind));
  const lists = await readRows(ctx, dutyList, {
    among: { column: 'unitId', values: units.map(({ id }) => id) },
    orderBy: [{ number: 'desc' }],
  });
  const rank = ({ kind }: Unit) =>
    kind === UnitKind.SUBDISTRICT ? 0 : kind === UnitKind.JOINT_OFFICE ? 1 : kind === UnitKind.COMMUNITY ? 3 : 2;
  return units
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((one) =>
      (one.kind === UnitKind.SUBDISTRICT
        ? [DutySubject.FIRST_RESPONSIBLE, DutySubject.GRID_WORKER]
        : [DutySubject.UNIT]
      ).map((subject) => {
        const versions = lists.filter((list) => list.unitId === one.id && list.subject === subject);
        const drafts =
          mayDraftFor(viewer, one.id, one.path) && !versions.some(({ state }) => state === DutyListState.DRAFT);
        return {
          unit: one,
          subject,
          inForce: inForceOn(versions, on),
          versions,
          availableActions: drafts ? [{ verb: 'draftDutyList', blockedBy: [] }] : [],
        };
      }),
    );
}
