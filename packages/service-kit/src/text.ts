import { phoneForm, refusedSign, signName, textForm } from '@lianxi/contracts';
import { DomainError } from './domain-error.js';

/** A text in its one form; one with a sign that no paper can hold is `TEXT_SIGN_REFUSED`, naming field and sign. */
export function keptText(text: string, field: string): string {
  const sign = refusedSign(text);
  if (sign !== null) throw new DomainError('TEXT_SIGN_REFUSED', { field, sign: signName(sign) });
  return textForm(text);
}

/**
 * Everything that somebody sent with each text in its one form; other values are left as they are. `field` is the name
 * of the innermost field that holds a text.
 */
export function keptTexts<Value>(value: Value, field: string): Value;
export function keptTexts(value: unknown, field: string): unknown {
  if (typeof value === 'string') return keptText(value, field);
  if (Array.isArray(value)) return value.map((one) => keptTexts(one, field));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, keptTexts(one, name)]));
}

/** A telephone number as it is kept and found by (`phoneForm`), null for an empty one; else the refusal of its rule. */
export function phoneOf(text: string | null | undefined): string | null {
  const found = phoneForm(text);
  if ('refused' in found) throw new DomainError(found.refused);
  return found.phone;
}
