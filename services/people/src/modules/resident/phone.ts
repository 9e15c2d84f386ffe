import { DomainError } from '@lianxi/service-kit';

/**
 * A telephone number as it is kept and found by: digits alone, landlines with a hyphen behind the area code. Null for
 * an empty one.
 */
export function phoneOf(text: string | null | undefined): string | null {
  const typed = (text ?? '')
    .normalize('NFKC')
    .replace(/[\s—–-]/g, '')
    .replace(/^\+?86(?=1)/, '');
  if (!typed) return null;
  if (/^1[3-9]\d{9}$/.test(typed)) return typed;
  const [, area, number] = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/.exec(typed) ?? [];
  if (!area || !number) throw new DomainError('PHONE_NOT_ALLOWED');
  return `${area}-${number}`;
}
