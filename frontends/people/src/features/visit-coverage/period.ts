/** Calendar months and quarters up to today, the newest first, by the domain's today. */
export function periodsOf(today: string): { months: string[]; quarters: string[] } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const months = Array.from({ length: 12 }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
  const quarters = Array.from({ length: 5 }, (_, back) => {
    const at = year * 4 + Math.floor((month - 1) / 3) - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
  return { months, quarters };
}
