import { DomainError } from '@lianxi/service-kit';
import { error } from '../compare.js';
import type { CellFinding } from '../import.entity.js';

/** A refusal of the house as a finding of the field that it names, else of the one that was looked at. */
export function findingOf(field: string, refusal: unknown): CellFinding {
  if (!(refusal instanceof DomainError)) throw refusal;
  const named = refusal.params['field'];
  return error(typeof named === 'string' ? named : field, refusal.code);
}
