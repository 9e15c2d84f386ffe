import { Loaded, type useLedgerState } from '@lianxi/frontend-kit';
import { LedgerTable, StateCard, type LedgerColumn } from '@lianxi/ui';
import { Segmented } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { AUDIT_SERVICES, type AuditService } from './audit-services';

interface Page<Row> {
  totalCount?: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  edges: readonly { node: Row }[];
}

interface Props<Row, Data extends object> {
  ledger: ReturnType<typeof useLedgerState>;
  query: ComponentProps<typeof Loaded<Data, Page<Row>>>['query'];
  service: AuditService;
  /** The service whose records are shown where the address names none. */
  usual: AuditService;
  /** Label of the choice, and words of each service. */
  choice: string;
  nameOf: (service: AuditService) => string;
  label: string;
  columns: readonly LedgerColumn<Row>[];
  activeFilters?: number;
  filters?: ReactNode;
  tools?: ReactNode;
  empty: { title: string; description: string };
  onOpen?: (row: Row) => void;
}

/**
 * Records that every service keeps in a table of its own, one service at a time: the choice of the service, the filters
 * and the rows.
 */
export function RecordLedger<Row extends { id: string }, Data extends object>({
  ledger,
  query,
  service,
  usual,
  choice,
  nameOf,
  label,
  columns,
  activeFilters = 0,
  filters,
  tools,
  empty,
  onOpen,
}: Props<Row, Data>) {
  // while another service answers, what was there stays
  const pick = (data: Data) =>
    ((data as Record<string, unknown>)[service] ??
      (query.loading ? Object.values(data).find((part) => typeof part === 'object') : null)) as Page<Row> | null;
  return (
    <>
      <Segmented<AuditService>
        className="pe-services"
        aria-label={choice}
        value={service}
        onChange={(value) => ledger.setFilter('service', value === usual ? null : value)}
        options={AUDIT_SERVICES.map((value) => ({ value, label: nameOf(value) }))}
      />
      <Loaded keep query={query} pick={pick}>
        {(rows) => {
          // rows are found by their fields; there is no search over all of them
          const {
            search: _search,
            onSearch: _onSearch,
            sort: _sort,
            onSort: _onSort,
            ...table
          } = ledger.table(rows as never);
          return (
            <LedgerTable
              {...table}
              label={label}
              columns={columns}
              rows={rows.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading}
              activeFilters={activeFilters}
              filters={filters}
              tools={tools}
              {...(onOpen && { onOpen })}
              empty={<StateCard kind="empty" compact {...empty} />}
            />
          );
        }}
      </Loaded>
    </>
  );
}
