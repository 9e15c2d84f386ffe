import { publishEvent, type Ctx } from '@lianxi/service-kit';
import type { Case } from './case.entity.js';
import type { CaseVerb } from './case.machine.js';

/** Tells the other services that a case moved: ids and states, in the step's own transaction. */
export async function announce(ctx: Ctx, row: Case, verb: CaseVerb, state: string): Promise<void> {
  await publishEvent(ctx.em, 'case.moved', {
    caseId: row.id,
    version: row.version + 1,
    verb,
    state,
    level: row.currentLevel,
    placePath: row.placePath,
    leadUnitId: row.leadUnitId,
  });
}
