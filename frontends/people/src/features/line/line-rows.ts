import type { People_LineNamesQuery, People_LinesQuery } from '../../gql/graphql';

export type Line = NonNullable<People_LinesQuery['businessLines']>[number];

export interface LineRow {
  code: string;
  /** Null while cases does not answer. */
  name: string | null;
  /** Null where nobody is in charge: a gap. */
  line: Line | null;
}

/** Numbers of the lines in domain §3.2; 99 (其他) is no line that somebody is in charge of. */
const CODES = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));

/** One row a line, gaps included; a line that the list of categories adds later comes at its place. */
export function lineRows(
  lines: readonly Line[],
  categories: NonNullable<People_LineNamesQuery['categories']> | null | undefined,
): LineRow[] {
  const names = new Map(
    (categories ?? []).filter(({ level }) => level === 1).map(({ code, name }) => [code.slice(0, 2), name]),
  );
  const codes = new Set([...CODES, ...names.keys(), ...lines.map(({ code }) => code)]);
  return [...codes]
    .filter((code) => code !== '99')
    .toSorted()
    .map((code) => ({ code, name: names.get(code) ?? null, line: lines.find((one) => one.code === code) ?? null }));
}
