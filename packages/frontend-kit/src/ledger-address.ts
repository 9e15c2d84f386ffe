import type { LedgerSort } from '@lianxi/ui';

const OWN = new Set(['q', 'sort', 'after', 'page', 'size']);

export interface LedgerAddress {
  search: string;
  sort: LedgerSort | null;
  after: string | null;
  page: number;
  size: number;
  /** Every other parameter of the address; a repeated one keeps all its values. */
  filter: Record<string, string[]>;
}

/**
 * Reads a ledger's view from the address, so that a view can be sent to a colleague. Nothing personal belongs in a
 * filter.
 */
export function readLedger(query: string, defaults: { size: number; sort: LedgerSort | null }): LedgerAddress {
  const params = new URLSearchParams(query);
  const sort = /^(-?)([A-Za-z][A-Za-z0-9]*)$/.exec(params.get('sort') ?? '');
  const size = Number(params.get('size'));
  const filter: Record<string, string[]> = {};
  for (const key of new Set(params.keys())) if (!OWN.has(key)) filter[key] = params.getAll(key).filter(Boolean);
  return {
    search: params.get('q') ?? '',
    sort: sort ? { key: sort[2]!, direction: sort[1] ? 'DESC' : 'ASC' } : defaults.sort,
    after: params.get('after'),
    page: Math.max(1, Number(params.get('page')) || 1),
    size: [20, 50, 100].includes(size) ? size : defaults.size,
    filter,
  };
}

/** The address of a view; defaults are left out. */
export function writeLedger(view: LedgerAddress, defaults: { size: number; sort: LedgerSort | null }): string {
  const params = new URLSearchParams();
  if (view.search) params.set('q', view.search);
  for (const [key, values] of Object.entries(view.filter)) for (const value of values) params.append(key, value);
  if (view.sort && (view.sort.key !== defaults.sort?.key || view.sort.direction !== defaults.sort.direction))
    params.set('sort', `${view.sort.direction === 'DESC' ? '-' : ''}${view.sort.key}`);
  if (view.size !== defaults.size) params.set('size', String(view.size));
  if (view.after) params.set('after', view.after);
  if (view.page > 1) params.set('page', String(view.page));
  const text = params.toString();
  return text ? `?${text}` : '';
}
