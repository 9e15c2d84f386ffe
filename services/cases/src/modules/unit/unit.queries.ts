import { setImmediate } from 'node:timers/promises';
import { once, type Ctx, type PageArgs } from '@lianxi/service-kit';
import type { CaseFilter } from '../case/case.inputs.js';
import { readCases } from '../case/case.queries.js';

interface UnitCasesArgs extends PageArgs {
  filter?: CaseFilter | null;
}
type Cases = Awaited<ReturnType<typeof readCases>>;

const TOGETHER = 100;

/** The first cases of all units that a request asks for at the same time, in one statement. */
class UnitsTogether {
  private readonly unitIds = new Set<string>();
  private asked = false;
  private readonly page: Promise<Cases | null>;

  constructor(ctx: Ctx, filter: CaseFilter | null | undefined) {
    this.page = setImmediate().then(() => {
      this.asked = true;
      const ids = { $in: [...this.unitIds] };
      return this.unitIds.size > 1
        ? readCases(ctx, { first: TOGETHER, filter }, { $or: [{ communityId: ids }, { leadUnitId: ids }] })
        : null;
    });
  }

  /** Null where the unit is alone, or comes when the others have been read. */
  async with(unitId: string): Promise<Cases | null> {
    if (this.asked && !this.unitIds.has(unitId)) return null;
    this.unitIds.add(unitId);
    return this.page;
  }
}

/**
 * Cases that a unit leads or that lie in the community. What units asked for together have in their first hundred cases
 * is theirs without a statement of their own; only a unit whose page reaches beyond it reads for itself.
 */
export async function casesOfUnit(ctx: Ctx, unitId: string, args: UnitCasesArgs): Promise<Cases> {
  const alone = () => readCases(ctx, { ...args, filter: { ...args.filter, unitId } });
  const first = args.first ?? 50;
  const elsewhere = [args.after, args.before, args.last].some((one) => one !== null && one !== undefined);
  if (elsewhere || first < 1 || first > TOGETHER) return alone();
  const together = once(
    ctx,
    `unit.cases:${JSON.stringify(args.filter ?? null)}`,
    () => new UnitsTogether(ctx, args.filter),
  );
  const page = await together.with(unitId);
  const rows = page?.rows.filter((row) => row.communityId === unitId || row.leadUnitId === unitId) ?? [];
  if (!page || (page.hasNextPage && rows.length <= first)) return alone();
  return {
    rows: rows.slice(0, first),
    cursorOf: page.cursorOf,
    hasNextPage: rows.length > first,
    hasPreviousPage: false,
    total: async () => (page.hasNextPage ? (await alone()).total() : rows.length),
  };
}
