import { withEm, type Ctx } from '@lianxi/service-kit';
import type { OrgFact } from '@lianxi/contracts';
import { gridFact, publishFacts, unitFact } from '../../org/publish.js';
import { Grid } from '../grid/grid.entity.js';
import { UnitPlace } from './unit-place.entity.js';
import { UnitTree } from './unit-tree.js';
import { Unit } from './unit.entity.js';

/**
 * One who changes the shape of the tree at a time: whether a move makes a circle hangs on every other move. Taken
 * before any row's lock.
 */
export const lockTree = (tx: Ctx): Promise<unknown> =>
  tx.em.execute("select pg_advisory_xact_lock(hashtextextended('people:unit-tree', 0))");

/** The whole tree with every place that was, is and will be. */
export const readTree = async (tx: Ctx): Promise<UnitTree<Unit>> =>
  new UnitTree(await tx.em.find(Unit, {}), await tx.em.find(UnitPlace, {}));

/**
 * Brings what stands in the rows in line with the parents of today: parent and path of every unit in force, and the
 * paths of its posts, grids and households. Everybody's rights are read from these paths. Other services hear it in the
 * same transaction. Answers how many units changed.
 */
export async function settlePlaces(tx: Ctx): Promise<number> {
  const today = tx.clock.today();
  await tx.em.flush();
  const tree = await readTree(tx);
  const facts: OrgFact[] = [];
  let changed = 0;
  for (const row of tree.nodes.values()) {
    if (row.validTo && row.validTo <= today) continue;
    const [parentId, path] = [tree.parentOn(row.id, today), tree.pathOn(row.id, today)];
    if (!path || (row.path === path && row.parentId === parentId)) continue;
    Object.assign(row, { parentId, path, version: row.version + 1 });
    await tx.em.flush();
    facts.push(unitFact(row), ...(await followUnit(tx, row)));
    changed += 1;
  }
  await publishFacts(tx, facts);
  return changed;
}

/** Posts, grids and households lie where their unit lies. */
async function followUnit(tx: Ctx, { id, path }: Unit): Promise<OrgFact[]> {
  await tx.em.execute('update people.post set path = ? where unit_id = ? and path <> ?', [path, id, path]);
  const grids = await tx.em.find(Grid, { unitId: id });
  for (const grid of grids) Object.assign(grid, { path: `${path}/${grid.code}`, version: grid.version + 1 });
  await tx.em.flush();
  for (const grid of grids)
    await tx.em.execute('update people.household set path = ? where grid_id = ?', [grid.path, grid.id]);
  return grids.map(gridFact);
}

/** Lets moves whose day has come take effect. Idempotent; run at each turn of the day. */
export async function applyDuePlaces(ctx: Ctx): Promise<number> {
  return ctx.em.transactional(async (em) => {
    const tx = withEm(ctx, em as Ctx['em']);
    await lockTree(tx);
    const [due] = await tx.em.execute<object[]>(
      `select 1 from people.unit_place p join people.unit u on u.id = p.unit_id where p.valid_from <= ? and
        (p.valid_to is null or p.valid_to > ?) and u.parent_id is distinct from p.parent_id limit 1`,
      [tx.clock.today(), tx.clock.today()],
    );
    return due ? settlePlaces(tx) : 0;
  });
}
