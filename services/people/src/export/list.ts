import type { Locale } from '@lianxi/contracts';
import type { Ctx } from '@lianxi/service-kit';

export type Words = Record<Locale, string>;
/** What an address may say of a list: the day, the sub-district, the period. */
export interface Given {
  on: string | null;
  subdistrictId: string | null;
  period: string | null;
}
/** What rows need besides their node. */
export interface RowContext {
  today: string;
  locale: Locale;
  extra: Record<string, string>;
}

/** One list that can be taken along. */
export interface List<Node> {
  title: Words;
  columns: readonly [title: Words, width: number][];
  /** The query of a screen under the alias `list`: a connection, or with `whole` one object or an array of them. */
  query: string;
  whole?: boolean;
  variables?: (ctx: Ctx, given: Given) => Record<string, unknown>;
  /** Words that another service owns; without them the list goes on. */
  extra?: (ctx: Ctx) => Promise<Record<string, string>>;
  rows: (node: Node, context: RowContext) => (string | null)[][];
  /** Last look at all rows: gaps are added here. */
  finish?: (rows: (string | null)[][], context: RowContext) => (string | null)[][];
}

export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
// `never` because the node type is existential in a table of lists
export const list = <Node>(one: List<Node>): List<never> => one as unknown as List<never>;
/** A query that is asked page by page. */
export const page = (fields: string, arguments_ = '', variables = ''): string =>
  `query People_Export($first: Int!, $after: String${variables}) { list:
    ${arguments_.replace('*', 'first: $first, after: $after')} { pageInfo { hasNextPage endCursor } edges { node {
    ${fields} } } } }`;
/** A query that is asked once. */
export const whole = (field: string, fields: string, variables: string): string =>
  `query People_Export(${variables}) { list: ${field} { ${fields} } }`;
/** A code in the reader's words; as it is where nobody has named it. */
export const word = (table: Record<string, Words>, code: string | null | undefined, locale: Locale): string | null =>
  code ? (table[code]?.[locale] ?? code) : null;
