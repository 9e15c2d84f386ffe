import { defineNoun } from '@lianxi/service-kit';
import { openToStaff } from '../unit/unit.policy.js';
import { WorkYear } from './work-year.entity.js';

/** The calendar is what the State Council announced: open to everybody who works with the platform. */
export const workYear = defineNoun<WorkYear, never>({
  name: 'workYear',
  entity: WorkYear,
  policy: { visible: openToStaff, verbs: {} as never },
  columns: ['id', 'version', 'year', 'daysOff', 'makeUpDays'],
});
