import { DomainError } from '@lianxi/service-kit';
import { idNumberOf } from '../resident/id-number.js';

/** Any day that a cell may name lies before this one; whether it lies ahead is checked with the row. */
const FAR = '9999-12-31';

/** Whether 18 characters are a citizen's number: a real day of birth and the right check digit. */
export function isIdNumber(text: string): boolean {
  try {
    return idNumberOf(text, FAR).idNumber === text;
  } catch (refusal) {
    if (refusal instanceof DomainError) return false;
    throw refusal;
  }
}
