import type { Policy } from '@lianxi/service-kit';
import type { QuarterlyCheck } from './quarterly-check.entity.js';
import type { QuarterlyCheckVerb } from './quarterly-check.machine.js';
import { organises } from './quarterly-check.rights.js';

/** What a step still lacks: a witness, and one who does not draw. */
export const lacks: Policy<QuarterlyCheck, QuarterlyCheckVerb>['blockers'] = {
  witness: (check, viewer) => (organises(viewer, check) ? ['WITNESS_CONFLICT'] : []),
  draw: (check, viewer) => {
    if (!check.witnessAssignmentId) return ['WITNESS_REQUIRED'];
    return check.witnessUnitId === viewer.unitId || check.witnessPersonId === viewer.personId
      ? ['WITNESS_CONFLICT']
      : [];
  },
};
