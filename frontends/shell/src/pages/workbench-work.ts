import { WORK_COUNTERS, type WorkCounter, type WorkReport, type WorkRow } from '@lianxi/frontend-kit';

const RANK: Record<string, number> = { RED: 0, YELLOW: 1, GREEN: 2 };

/** Sum of one counter over the modules that answered; null while none has. */
export function countOf(reports: readonly WorkReport[], counter: WorkCounter): number | null {
  const known = reports.filter((report) => report.counts);
  return known.length === 0 ? null : known.reduce((sum, report) => sum + report.counts![counter], 0);
}

/** One list out of all modules: what is late first, then by due date; without a date last. */
export function mergeRows(reports: readonly WorkReport[], counter: WorkCounter | null): WorkRow[] {
  const rows = reports
    .flatMap((report) => report.rows)
    .filter((row) => counter === null || row.counters.includes(counter));
  return rows.sort(
    (a, b) =>
      (RANK[a.light ?? ''] ?? 3) - (RANK[b.light ?? ''] ?? 3) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.key.localeCompare(b.key),
  );
}

/** Ledger views of the modules behind a counter, for what the list does not show. */
export function listsOf(
  reports: readonly WorkReport[],
  counter: WorkCounter,
): { moduleId: string; path: string; count: number }[] {
  return reports.flatMap(({ moduleId, lists, counts }) => {
    const path = lists[counter];
    const count = counts?.[counter] ?? 0;
    return path && count > 0 ? [{ moduleId, path, count }] : [];
  });
}

export const isCounter = (text: string | null): text is WorkCounter => WORK_COUNTERS.includes(text as WorkCounter);
