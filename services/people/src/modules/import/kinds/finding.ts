import { DomainError } from '@lianxi/service-kit';
import { error } from '../compare.js';
import type { CellFinding } from '../import.entity.js';

/** A refusal of the house as a finding of the field that it names, else of the one that was looked at. */
export function findingOf(field: string, refusal: unknown): CellFinding {
  if (!(refusal instanceof DomainError)) throw refusal;
  const { field: named, ...params } = refusal.params as Record<string, string | number>;
  return error(
    typeof named === 'string' ? named : field,
    refusal.code === 'BAD_INPUT' ? 'CELL_WRONG' : refusal.code,
    params,
  );
}

/** What a check of the house says of a field; none where it lets it pass. */
export function refusedBy(field: string, check: () => unknown): CellFinding[] {
  try {
    check();
    return [];
  } catch (refusal) {
    return [findingOf(field, refusal)];
  }
}
