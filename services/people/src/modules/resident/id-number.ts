import { DomainError, type IsoDate } from '@lianxi/service-kit';
import { Sex } from './resident.entity.js';

/** Weights and check characters of GB 11643. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** The check character that belongs to the first 17 digits. */
export const checkDigitOf = (digits: string): string =>
  CHECK[
    Array.from({ length: 17 }, (_, at) => digits[at]).reduce<number>(
      (sum, digit, index) => sum + Number(digit) * WEIGHTS[index]!,
      0,
    ) % 11
  ]!;

export interface IdNumber {
  idNumber: string;
  birthDate: IsoDate;
  sex: Sex;
}

/**
 * An identity number as it is kept, with what it says; refused with a code of its own for its form, its date and its
 * check digit.
 */
export function idNumberOf(text: string, today: IsoDate): IdNumber {
  const idNumber = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const [, year, month, day, order] = /^\d{6}(\d{4})(\d{2})(\d{2})(\d{3})[\dX]$/.exec(idNumber) ?? [];
  if (!year || !month || !day || !order) throw new DomainError('ID_NUMBER_MALFORMED');
  const birthDate = `${year}-${month}-${day}`;
  const date = new Date(`${birthDate}T00:00:00Z`);
  if (
    Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 10) !== birthDate ||
    birthDate < '1850-01-01' ||
    birthDate > today
  )
    throw new DomainError('ID_NUMBER_DATE');
  if (checkDigitOf(idNumber) !== idNumber[17]) throw new DomainError('ID_NUMBER_CHECK_DIGIT');
  return { idNumber, birthDate, sex: Number(order) % 2 === 1 ? Sex.MALE : Sex.FEMALE };
}
