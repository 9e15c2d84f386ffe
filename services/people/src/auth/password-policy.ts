import { DomainError } from '@lianxi/service-kit';
import type { SignInSettings } from '../env.js';

/** Kinds of characters: small letters, capitals, digits, and everything else (signs, Chinese, Mongolian). */
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
export const MAX_PASSWORD = 200;

/**
 * What a new password may not be, besides short: pure, so that a table tests it. Former passwords are compared by
 * `changePassword`.
 */
export function passwordFault(
  rules: SignInSettings['password'],
  password: string,
  names: readonly string[],
): DomainError | null {
  const length = [...password].length;
  if (length < rules.length) return new DomainError('PASSWORD_TOO_SHORT', { min: rules.length });
  if (length > MAX_PASSWORD) return new DomainError('BAD_INPUT', { field: 'newPassword' });
  if (CLASSES.filter((kind) => kind.test(password)).length < rules.classes)
    return new DomainError('PASSWORD_TOO_SIMPLE', { classes: rules.classes });
  // Two Chinese characters are a name already; two letters or digits of a user name are nothing.
  const folded = password.toLowerCase();
  const parts = names
    .flatMap((name) => [name, ...name.split(/[·.\-_\s]+/)])
    .map((part) => part.toLowerCase())
    .filter((part) => [...part].length >= (/^[ -~]*$/.test(part) ? 3 : 2));
  return parts.some((part) => folded.includes(part)) ? new DomainError('PASSWORD_HAS_NAME') : null;
}
