import { act, childrenOf, DomainError, forbidden, loaderOf, viewerOf, withEm, type Ctx } from '@lianxi/service-kit';
import { publishFacts, unitFact } from '../../org/publish.js';
import { basisOf } from '../maintain.js';
import { takeBackName } from '../names.js';
import { PlannedKind, type PlannedChange } from '../planned.js';
import { isWithdrawn, TermState } from '../term.js';
import { lockTree, readTree } from './settle-places.js';
import { unitName } from './unit-name.policy.js';
import { unitNames } from './unit-name.entity.js';
import { UnitPlace } from './unit-place.entity.js';
import { unitPlace } from './unit-place.policy.js';
import { UnitTree } from './unit-tree.js';
import { Unit } from './unit.entity.js';
import type { WithdrawUnitInput } from './unit.inputs.js';
import type { UnitVerb } from './unit.machine.js';
import { unit } from './unit.policy.js';

/** The right that taking back asks for: that of the act itself. */
const ACT_OF: Record<PlannedKind, UnitVerb> = { NAME: 'rename', PLACE: 'move', END: 'end' };

/** What is planned for a unit and lies ahead; of each kind the last. */
export async function plannedOf(ctx: Ctx, row: Unit): Promise<PlannedChange[]> {
  const today = ctx.clock.today();
  const names = (await childrenOf(ctx, unitName, 'unitId', [{ validFrom: 'asc' }]).load(row.id)).filter(
    (one) => !isWithdrawn(one),
  );
  const places = (await childrenOf(ctx, unitPlace, 'unitId', [{ validFrom: 'asc' }]).load(row.id)).filter(
    (one) => !isWithdrawn(one),
  );
  const [name, place] = [names.at(-1), places.at(-1)];
  const nameOf = async (id: string | null) => (id ? ((await loaderOf(ctx, unit).load(id))?.name ?? null) : null);
  return [
    ...(name && name.validFrom > today ? [{ kind: PlannedKind.NAME, on: name.validFrom, name: name.name }] : []),
    ...(place && place.validFrom > today
      ? [{ kind: PlannedKind.PLACE, on: place.validFrom, name: await nameOf(place.parentId) }]
      : []),
    ...(row.validTo && row.validTo > today
      ? [{ kind: PlannedKind.END, on: row.validTo, name: await nameOf(row.mergedIntoId) }]
      : []),
  ];
}

/**
 * A planned change of name, of place or the end of a unit is taken back before its day (`NOTHING_PLANNED` afterwards).
 * What it leaves behind must still be in force.
 */
export const withdrawUnit = (ctx: Ctx, input: WithdrawUnitInput): Promise<Unit> =>
  ctx.em.transactional(async (em) => {
    const outer = withEm(ctx, em as Ctx['em']);
    await lockTree(outer);
    return act(outer, unit, 'withdraw', input, async (row, tx) => {
      const basis = basisOf(input.basis);
      if (!unit.policy.verbs[ACT_OF[input.kind]](viewerOf(tx), row)) throw forbidden();
      if (input.kind === PlannedKind.NAME) {
        const { validFrom: on } = await takeBackName(tx, unitNames(row.id));
        return { details: { planned: input.kind, on, basis } };
      }
      if (input.kind === PlannedKind.PLACE)
        return { details: { planned: input.kind, on: await takeBackPlace(tx, row), basis } };
      const on = row.validTo;
      if (!on || on <= tx.clock.today()) throw new DomainError('NOTHING_PLANNED');
      const last = (await placesOf(tx, row.id)).at(-1);
      for (const id of [last?.parentId ?? row.parentId, row.hostedById]) await requireInForce(tx, id);
      Object.assign(row, { state: TermState.OPEN, validTo: null, mergedIntoId: null });
      await publishFacts(tx, [unitFact({ ...row, version: row.version + 1 })]);
      return { details: { planned: input.kind, on, basis } };
    });
  });

const placesOf = async (tx: Ctx, unitId: string) =>
  (await tx.em.find(UnitPlace, { unitId }, { orderBy: { validFrom: 'asc' } })).filter((place) => !isWithdrawn(place));

/** The unit stays where it was before the last planned move. Answers the day on which it would have moved. */
async function takeBackPlace(tx: Ctx, row: Unit): Promise<string> {
  const [last, before] = (await placesOf(tx, row.id)).toReversed();
  if (!last || !before || last.validFrom <= tx.clock.today()) throw new DomainError('NOTHING_PLANNED');
  const parent = await requireInForce(tx, before.parentId);
  Object.assign(last, { validTo: last.validFrom, version: last.version + 1 });
  await tx.em.flush();
  Object.assign(before, { validTo: null, version: before.version + 1 });
  const tree = await readTree(tx);
  // another unit may be planned to come below this one meanwhile
  const circle = new UnitTree([...tree.nodes.values()], await tx.em.find(UnitPlace, {})).circleFrom(
    row.id,
    last.validFrom,
  );
  if (circle) throw new DomainError('UNIT_CYCLE', { unit: parent!.name, on: circle });
  return last.validFrom;
}

async function requireInForce(tx: Ctx, id: string | null): Promise<Unit | null> {
  const found = id ? await tx.em.findOneOrFail(Unit, { id }) : null;
  if (found?.validTo) throw new DomainError('UNIT_NOT_IN_FORCE', { unit: found.name, on: found.validTo });
  return found;
}
