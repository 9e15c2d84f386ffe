import type { Cases_ReadersQuery } from '../../gql/graphql';

export type Reader = NonNullable<Cases_ReadersQuery['casesReaders']>[number];

export interface ReaderRow {
  id: string;
  /** Null where the directory does not show the post. */
  name: string | null;
  unit: string;
  title: string;
  roles: readonly string[];
  rule: string;
  until: string | null;
}

const text = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ');

/** Readers as rows, by unit, post and name; those whose name, unit, post or role holds what is looked for. */
export function readerRows(readers: readonly Reader[], wanted: string): ReaderRow[] {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const order = new Intl.Collator('zh-CN', { numeric: true });
  return readers
    .map(({ acting, until, roles, reasons }, index): ReaderRow => ({
      id: acting?.id ?? String(index),
      name: acting?.person?.name ?? null,
      unit: acting?.post?.unit?.name ?? '',
      title: acting?.post?.title ?? '',
      roles,
      rule: reasons.map((reason) => reason.text).join('；'),
      until,
    }))
    .filter((row) =>
      words.every((word) =>
        text(row.name, row.unit, row.title, ...row.roles)
          .toLowerCase()
          .includes(word),
      ),
    )
    .sort(
      (a, b) =>
        order.compare(a.unit, b.unit) || order.compare(a.title, b.title) || order.compare(a.name ?? '', b.name ?? ''),
    );
}

/** The day in the sub-district, `YYYY-MM-DD`. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
