import { searchKey } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';
import type { NameTerm } from '../../names.js';
import { effectiveDay, isOn, isWithdrawn } from '../../term.js';
import type { ParsedRow } from '../columns.js';
import { error, pieces } from '../compare.js';
import type { CellFinding } from '../import.entity.js';
import { refusedBy } from './finding.js';

/** What refuses a day; none for a day that is fine. */
export const dayFinding = (ctx: Ctx, field: string, day: string | null | undefined): CellFinding[] =>
  day ? refusedBy(field, () => effectiveDay(ctx, day)) : [];

interface Dated {
  id: string;
  name: string;
  validFrom: string;
  validTo: string | null;
}

/** The day from which a row holds; one that has passed is refused for itself. */
const dayOf = (ctx: Ctx, { values }: ParsedRow) => {
  const [from, today] = [values['from'] ?? '', ctx.clock.today()];
  return from > today ? from : today;
};

/** What hangs below something cannot begin before it. */
export const startFindings = (ctx: Ctx, row: ParsedRow, above: Dated, field: string): CellFinding[] =>
  isOn(above, dayOf(ctx, row)) ? [] : [error(field, 'CELL_NOT_YET', { on: above.validFrom })];

/** Whether a row gives something another name than it has; a space or a width is none. */
export const renames = ({ values }: ParsedRow, there: { name: string }): boolean =>
  Boolean(values['name']) && searchKey(values['name']!) !== searchKey(there.name);

/** What stands in the way of another name: one that is planned already for later, or a day before the first one. */
export async function laterNames<Row extends NameTerm>(
  ctx: Ctx,
  entity: new () => Row,
  owner: keyof Row & string,
  known: readonly Dated[],
): Promise<(row: ParsedRow, there: Dated) => CellFinding[]> {
  const planned = new Map<string, string>();
  for (const some of pieces(known))
    for (const term of (await ctx.em.find(
      entity as never,
      { [owner]: { $in: some.map(({ id }) => id) }, validFrom: { $gt: ctx.clock.today() } } as never,
      { disableIdentityMap: true },
    )) as Row[])
      if (!isWithdrawn(term)) planned.set(String(term[owner]), term.validFrom);
  return (row, there) => {
    if (!renames(row, there)) return [];
    const later = planned.get(there.id);
    if (later && later > dayOf(ctx, row)) return [error('name', 'LATER_CHANGE_PLANNED', { from: later })];
    return startFindings(ctx, row, there, 'name');
  };
}
