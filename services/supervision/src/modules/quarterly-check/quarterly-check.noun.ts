import { defineNoun } from '@lianxi/service-kit';
import { QuarterlyCheck } from './quarterly-check.entity.js';
import { lacks } from './quarterly-check.lacks.js';
import { quarterlyCheckMachine } from './quarterly-check.machine.js';
import { create, verbs } from './quarterly-check.rights.js';
import { visible } from './quarterly-check.rows.js';

/** The quarterly check as one value: table, states, rows, rights. */
export const quarterlyCheck = defineNoun({
  name: 'quarterlyCheck',
  entity: QuarterlyCheck,
  state: 'state',
  machine: quarterlyCheckMachine,
  policy: { visible, verbs, blockers: lacks, create },
  reads: {
    rows: ['areaPath', 'witnessUnitId', 'witnessPersonId', 'drawnUnitIds', 'listUnitIds'],
    rights: ['organiserUnitIds', 'eligible', 'witnessAssignmentId', 'witnessPersonId', 'witnessUnitId'],
  },
});
