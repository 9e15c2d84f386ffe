import { defineNoun } from '@lianxi/service-kit';
import { HandlingRecord } from './record.entity.js';

/** Records are read through their case, which has been read through the read door by then. */
export const record = defineNoun<HandlingRecord, never>({
  name: 'record',
  entity: HandlingRecord,
  policy: { visible: () => true, verbs: {} as never },
  columns: ['id', 'version', 'createdAt', 'caseId', 'type', 'content', 'at', 'assignmentId', 'unitId'],
});
