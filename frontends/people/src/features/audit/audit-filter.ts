/** What is looked for, as it stands in the address: days in Asia/Shanghai, words as typed. */
export interface AuditSearch {
  from?: string | undefined;
  to?: string | undefined;
  account?: string | undefined;
  what?: string | undefined;
  objectId?: string | undefined;
  outcome?: string | undefined;
}

const DAY_MS = 86_400_000;
const beginOf = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** The filter of the graph: from the beginning of the first day to the end of the last. */
export const auditFilterOf = ({ from, to, ...words }: AuditSearch): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(words).filter(([, value]) => value)),
  ...(from && { from: beginOf(from).toISOString() }),
  ...(to && { to: new Date(beginOf(to).getTime() + DAY_MS).toISOString() }),
});
