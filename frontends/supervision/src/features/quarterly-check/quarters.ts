/** Calendar quarter of a day: `2026-11-23` lies in `2026-Q4`. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarter after one: after `2026-Q4` comes `2027-Q1`. */
export function nextQuarter(quarter: string): string {
  const [year = 0, number = 0] = quarter.split('-Q').map(Number);
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}

/** Parts of a quarter for its name in words. */
export function quarterParts(quarter: string): { year: string; number: string } {
  const [year = '', number = ''] = quarter.split('-Q');
  return { year, number };
}
