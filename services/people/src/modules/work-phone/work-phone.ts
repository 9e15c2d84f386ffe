import { badInput } from '@lianxi/service-kit';

/** A phone at work as typed, trimmed: 5 to 20 digits, spaces, hyphens, brackets or a plus; null for none. */
export function workPhoneOf(text: string | null | undefined, field: string): string | null {
  const phone = text?.trim() ?? '';
  if (!phone) return null;
  if (!/^\+?[\d ()（）-]{5,20}$/.test(phone)) throw badInput(field);
  return phone;
}
