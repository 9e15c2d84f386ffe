import { forbidden, readRows, subdistrictPath, viewerOf, within, type Ctx } from '@lianxi/service-kit';
import { Capacity } from '../assignment/assignment.entity.js';
import { assignment } from '../assignment/assignment.policy.js';
import { computeCoverage } from '../coverage/coverage.queries.js';
import { unitDuties } from '../duty/duty.queries.js';
import { line } from '../line/line.policy.js';
import type { Post } from '../post/post.entity.js';
import { post } from '../post/post.policy.js';
import type { ConferenceRegime } from '../regime/regime.entity.js';
import { homeOf, regimesOf, seatsOn } from '../regime/conference.queries.js';
import { SeatKind, type ConferenceSeat } from '../seat/seat.entity.js';
import { holdsOn, isOn } from '../term.js';
import type { Unit } from '../unit/unit.entity.js';
import { unit } from '../unit/unit.policy.js';
import { findingsOf, LINE_CODES, type SetupFacts, type SetupFinding } from './setup.items.js';
import type { SetupConfirmation } from './setup-confirmation.entity.js';
import { setup } from './setup.policy.js';

export interface SetupState {
  on: string;
  regime: ConferenceRegime | null;
  findings: SetupFinding[];
  confirmations: SetupConfirmation[];
}

/** The checklist of the regime in force today. */
export async function setupOf(ctx: Ctx): Promise<SetupState> {
  const viewer = viewerOf(ctx);
  if (!setup.policy.create!['readSetup']!(viewer)) throw forbidden();
  const on = ctx.clock.today();
  const current = (await regimesOf(ctx)).find((version) => isOn(version, on));
  const confirmations = current
    ? await readRows(ctx, setup, { where: { regimeId: current.id, withdrawn: false } })
    : [];
  return {
    on,
    regime: current ?? null,
    confirmations,
    findings: findingsOf(await factsOf(ctx, on), new Set(confirmations.map(({ item }) => item))),
  };
}

async function factsOf(ctx: Ctx, on: string): Promise<SetupFacts> {
  const path = subdistrictPath(viewerOf(ctx))!;
  const inside = { $and: [within('path', path), holdsOn(on)] };
  const [units, posts, seats, lines] = [
    await readRows(ctx, unit, { where: inside }),
    await readRows(ctx, post, { where: inside }),
    await seatsOn(ctx, on),
    await readRows(ctx, line, { where: { unitId: (await homeOf(ctx))!.id, ...holdsOn(on) } }),
  ];
  const terms = await readRows(ctx, assignment, { among: { column: 'postId', values: posts.map(({ id }) => id) } });
  const duties = await unitDuties(ctx, on);
  const held = new Set(
    terms.filter((term) => term.capacity !== Capacity.SUBSTITUTE && isOn(term, on)).map(({ postId }) => postId),
  );
  const led = new Set(lines.filter(({ leaderPostId }) => held.has(leaderPostId)).map(({ code }) => code));
  return {
    ...seatFacts(seats, posts, units, held),
    officeStaff: posts.filter(({ id, roles }) => roles.includes('OFFICE_STAFF') && held.has(id)).length,
    unconfirmedUnits: units.filter(({ nameConfirmed }) => !nameConfirmed).map(({ name }) => name),
    lines: LINE_CODES.length,
    linesWithout: LINE_CODES.filter((code) => !led.has(code)),
    unitsWithDuties: duties.filter(({ inForce }) => inForce).length,
    unitsWithoutDuties: duties.filter(({ inForce }) => !inForce).map((one) => one.unit.name),
    coverage: await computeCoverage(ctx, on),
  };
}

function seatFacts(
  seats: readonly ConferenceSeat[],
  posts: readonly Post[],
  units: readonly Unit[],
  held: ReadonlySet<string>,
): Pick<SetupFacts, 'director' | 'conveners' | 'members'> {
  const titleOf = (id: string) => posts.find((one) => one.id === id)?.title ?? '';
  const ofKind = (...kinds: SeatKind[]) => seats.filter(({ kind }) => kinds.includes(kind));
  return {
    director: { held: ofKind(SeatKind.OFFICE_DIRECTOR).some(({ postId }) => held.has(postId)) },
    conveners: ofKind(SeatKind.CHIEF_CONVENER, SeatKind.CONVENER).map(({ postId }) => ({
      title: titleOf(postId),
      held: held.has(postId),
    })),
    members: ofKind(SeatKind.MEMBER_UNIT).map(({ unitId, postId }) => ({
      name: units.find(({ id }) => id === unitId)?.name ?? '',
      held: held.has(postId),
    })),
  };
}
