import { lineForm, type ErrorCode } from '@lianxi/contracts';

/**
 * An expected refusal. `code` is one of the contract's codes, `params` fill its message; never personal data
 * (architecture rule 9).
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Record<string, string | number | null> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export const notFound = () => new DomainError('NOT_FOUND');
export const forbidden = () => new DomainError('FORBIDDEN');
export const badInput = (field: string) => new DomainError('BAD_INPUT', { field });

/** Longest reason or remark, and longest account of a matter, in characters. */
export const MAX_REASON = 1_000;
export const MAX_TEXT = 5_000;

/**
 * Refuses a reason that is too short to say anything, or longer than anybody reads; returns it trimmed. Lengths count
 * characters.
 */
export function requireReason(reason: string | null | undefined, min = 2): string {
  const text = withinLength(reason, 'reason', MAX_REASON) ?? '';
  if ([...text].length < min) throw new DomainError('REASON_REQUIRED', { min });
  return text;
}

/**
 * A text trimmed, null where nothing is left of it; `BAD_INPUT` naming its field where it is longer than `max`
 * characters.
 */
export function withinLength(value: string | null | undefined, field: string, max = MAX_TEXT): string | null {
  const text = value?.trim() ?? '';
  if ([...text].length > max) throw badInput(field);
  return text || null;
}

/** A text of one line (a name, a title, a place): as `withinLength`, with every line end folded. */
export const lineWithin = (value: string | null | undefined, field: string, max: number): string | null =>
  withinLength(value && lineForm(value), field, max);
