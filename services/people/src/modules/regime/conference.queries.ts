import { notFound, once, readRows, subdistrictPath, viewerOf, type Ctx } from '@lianxi/service-kit';
import type { ConferenceSeat, SeatKind } from '../seat/seat.entity.js';
import { seat } from '../seat/seat.policy.js';
import { holdsOn } from '../term.js';
import { UnitKind, type Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import type { ConferenceRegime } from './regime.entity.js';
import { regime } from './regime.policy.js';

/**
 * The sub-district that a question about the conference, its lines or its office is about: the one named, else the
 * viewer's own, else the only one of the zone that has a conference. Null where none of these is there; whoever stands
 * above several names one.
 */
export const homeOf = (ctx: Ctx, subdistrictId?: string | null): Promise<Unit | null> =>
  once(ctx, `conference-home:${subdistrictId ?? ''}`, async () => {
    if (subdistrictId) {
      const [named] = await readRows(ctx, unit, { where: { id: subdistrictId, kind: UnitKind.SUBDISTRICT } });
      if (!named) throw notFound();
      return named;
    }
    const path = subdistrictPath(viewerOf(ctx));
    if (path) return (await readRows(ctx, unit, { where: { path } }))[0] ?? null;
    const ids = [...new Set((await readRows(ctx, regime)).map(({ unitId }) => unitId))];
    return ids.length === 1 ? ((await readRows(ctx, unit, { where: { id: ids[0]! } }))[0] ?? null) : null;
  });

/** Versions of the regime of a sub-district's conference, the latest first. */
export async function regimesOf(ctx: Ctx, subdistrictId?: string | null): Promise<ConferenceRegime[]> {
  const home = await homeOf(ctx, subdistrictId);
  return home ? readRows(ctx, regime, { where: { unitId: home.id }, orderBy: [{ regimeVersion: 'desc' }] }) : [];
}

/** Seats of a sub-district's conference on a day in their order, those of one kind where it is named. */
export async function seatsOn(
  ctx: Ctx,
  on: string,
  { kind, subdistrictId }: { kind?: SeatKind; subdistrictId?: string | null } = {},
): Promise<ConferenceSeat[]> {
  const regimeIds = (await regimesOf(ctx, subdistrictId)).map(({ id }) => id);
  const seats = await readRows(ctx, seat, {
    among: { column: 'regimeId', values: regimeIds },
    where: { ...holdsOn(on), ...(kind && { kind }) },
  });
  return seats.sort((a, b) => a.order - b.order);
}
