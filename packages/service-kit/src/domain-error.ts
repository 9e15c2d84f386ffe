import type { ErrorCode } from '@lianxi/contracts';

/** An expected refusal. `code` is one of the contract's codes, `params` fill its message; never personal data (architecture rule 9). */
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

/** Refuses a reason that is too short to say anything; returns it trimmed. `min` counts characters. */
export function requireReason(reason: string | null | undefined, min = 2): string {
  const text = reason?.trim() ?? '';
  if ([...text].length < min) throw new DomainError('REASON_REQUIRED', { min });
  return text;
}
