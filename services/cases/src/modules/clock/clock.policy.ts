import { defineNoun } from '@lianxi/service-kit';
import { CaseClock } from './clock.entity.js';

/** Clocks are read through their case, which has been read through the read door by then. */
export const clock = defineNoun<CaseClock, never>({
  name: 'clock',
  entity: CaseClock,
  policy: { visible: () => true, verbs: {} as never },
  columns: [
    'id',
    'version',
    'caseId',
    'kind',
    'startedOn',
    'length',
    'unit',
    'dueOn',
    'stoppedAt',
    'cancelled',
    'source',
  ],
});
