import type { Case } from './case.entity.js';

/** The seven fields that the notice demands of every matter, in its order. */
export const SEVEN_FIELDS = [
  'appealContent',
  'classification',
  'measures',
  'caseLeader',
  'responsibleUnit',
  'responsiblePerson',
  'dueOn',
] as const;
export type SevenField = (typeof SEVEN_FIELDS)[number];

/**
 * The present value of each field; where no case leader is required, the first responsible person stands in (domain
 * §4.1).
 */
const filled: Record<SevenField, (row: Case) => unknown> = {
  appealContent: (row) => row.appealContent.trim(),
  classification: (row) => row.listClassification?.trim(),
  measures: (row) => row.listTasks.length,
  caseLeader: (row) => row.caseLeaderPostId ?? row.firstResponsiblePostId,
  responsibleUnit: (row) => row.listUnitId,
  responsiblePerson: (row) => row.listPersonName?.trim(),
  dueOn: (row) => row.listDueOn,
};

/** Fields of the three lists that are still empty. */
export const missingFields = (row: Case): SevenField[] => SEVEN_FIELDS.filter((field) => !filled[field](row));

/** Somebody has begun to write the lists (T9 asks for a draft, not for completeness). */
export const listsDrafted = (row: Case): boolean => Boolean(row.listClassification?.trim()) || row.listTasks.length > 0;
