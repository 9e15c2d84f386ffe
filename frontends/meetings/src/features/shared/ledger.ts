import type { useLedgerState } from '@lianxi/frontend-kit';

type Ledger = ReturnType<typeof useLedgerState>;

/** Props of a ledger whose list the graph neither searches nor sorts. */
export function listOnly(ledger: Ledger, connection: Parameters<Ledger['table']>[0]) {
  const { search: _search, onSearch: _onSearch, sort: _sort, onSort: _onSort, ...rest } = ledger.table(connection);
  return rest;
}
