import { badInput, orgFact, withinLength, type Ctx } from '@lianxi/service-kit';
import type { ProposeItemInput } from './agenda-item.inputs.js';
import type { AgendaItem } from './agenda-item.entity.js';

type Given = Partial<Pick<ProposeItemInput, 'preliminaryOpinion' | 'presenterUnitId' | 'minutesPlanned'>> & {
  order?: number | null;
};
type Parts = Partial<Pick<AgendaItem, 'preliminaryOpinion' | 'presenterUnitId' | 'minutesPlanned' | 'order'>>;

const requireRange = (value: number, field: string, max: number): number => {
  if (value < 1 || value > max) throw badInput(field);
  return value;
};

/** The parts of an item that are named on proposing and on editing, checked; what is not given is left out. */
export async function requireItemParts(ctx: Ctx, input: Given): Promise<Parts> {
  const parts: Parts = {};
  if (input.preliminaryOpinion != null)
    parts.preliminaryOpinion = withinLength(input.preliminaryOpinion, 'preliminaryOpinion', 2_000);
  if (input.minutesPlanned !== undefined)
    parts.minutesPlanned =
      input.minutesPlanned === null ? null : requireRange(input.minutesPlanned, 'minutesPlanned', 600);
  if (input.order != null) parts.order = requireRange(input.order, 'order', 999);
  if (input.presenterUnitId !== undefined) {
    if (input.presenterUnitId && !(await orgFact(ctx, 'unit', ctx.clock.today(), { id: input.presenterUnitId })))
      throw badInput('presenterUnitId');
    parts.presenterUnitId = input.presenterUnitId;
  }
  return parts;
}
