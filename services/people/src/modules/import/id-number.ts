const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Whether 18 characters are a citizen's number (GB 11643-1999): a real day of birth and the right check digit. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number) as [number, number, number];
  const born = new Date(Date.UTC(year, month - 1, day));
  if (year < 1880 || born.getUTCMonth() !== month - 1 || born.getUTCDate() !== day) return false;
  return CHECKS[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11] === text[17];
}
