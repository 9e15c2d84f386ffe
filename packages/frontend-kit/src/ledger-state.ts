import type { LedgerPage, LedgerSort } from '@lianxi/ui';
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useColumnChoice } from './column-choice.js';
import { readLedger, writeLedger, type LedgerAddress } from './ledger-address.js';

export interface LedgerOptions {
  /** Name under which chosen columns are kept: `cases.ledger`. */
  name: string;
  size?: number;
  sort?: LedgerSort | null;
}

interface ConnectionLike {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number | null;
}

/**
 * View of a ledger, kept in the address: search, filter, sort, page; columns kept for this account on this device.
 * `const ledger = useLedgerState({ name: 'cases.ledger' })`, `useQuery(…, { variables: { first: ledger.size, after:
 * ledger.after, … } })`, `<LedgerTable {...ledger.table(data?.cases)} …>`.
 */
export function useLedgerState({ name, size = 50, sort = null }: LedgerOptions) {
  const location = useLocation();
  const navigate = useNavigate();
  const defaults = useMemo(() => ({ size, sort }), [size, sort?.key, sort?.direction]);
  const view = useMemo(() => readLedger(location.search, defaults), [location.search, defaults]);
  const [shown, setShown] = useColumnChoice(name);
  // cursors of the pages before this one; they live in the history entry, so Back and reload keep them
  const trail: string[] = Array.isArray((location.state as { trail?: unknown } | null)?.trail)
    ? (location.state as { trail: string[] }).trail
    : [];

  const go = useCallback(
    (change: Partial<LedgerAddress>, nextTrail: string[] = [], replace = false) =>
      navigate(
        { pathname: location.pathname, search: writeLedger({ ...view, after: null, page: 1, ...change }, defaults) },
        { replace, state: { trail: nextTrail } },
      ),
    [navigate, location.pathname, view, defaults],
  );
  const setFilter = (key: string, value: string | readonly string[] | null | undefined) => {
    const values = value == null || value === '' ? [] : typeof value === 'string' ? [value] : [...value];
    const { [key]: _gone, ...rest } = view.filter;
    go({ filter: values.length > 0 ? { ...rest, [key]: values } : rest });
  };

  const page = (connection: ConnectionLike | null | undefined): LedgerPage => ({
    number: view.page,
    size: view.size,
    total: connection?.totalCount ?? null,
    hasNext: connection?.pageInfo.hasNextPage ?? false,
    hasPrevious: view.page > 1 || view.after !== null,
    onNext: () =>
      connection?.pageInfo.endCursor &&
      go({ after: connection.pageInfo.endCursor, page: view.page + 1 }, [...trail, view.after ?? '']),
    // an address opened without its history knows no way back but the first page
    onPrevious: () =>
      trail.length > 0
        ? go({ after: trail.at(-1) || null, page: Math.max(1, view.page - 1) }, trail.slice(0, -1))
        : go({}),
    onSize: (next) => go({ size: next }),
  });

  return {
    ...view,
    /** First value of a filter. */
    filterOf: (key: string): string | undefined => view.filter[key]?.[0],
    filtersOf: (key: string): readonly string[] => view.filter[key] ?? [],
    setFilter,
    resetFilters: () => go({ filter: {}, search: '' }),
    /** Props of `<LedgerTable>` that the view decides. */
    table: (connection: ConnectionLike | null | undefined) => ({
      page: page(connection),
      sort: view.sort,
      onSort: (next: LedgerSort | null) => go({ sort: next ?? sort }),
      search: view.search,
      onSearch: (text: string) => go({ search: text }),
      activeFilters: Object.keys(view.filter).length + (view.search ? 1 : 0),
      onResetFilters: () => go({ filter: {}, search: '' }),
      shown,
      onShown: setShown,
    }),
  };
}
