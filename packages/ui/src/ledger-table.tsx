import { Button, Select, Table, type InputRef, type TableProps } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { DataTable } from './data-table.js';
import { LedgerCards } from './ledger-cards.js';
import { LedgerToolbar } from './ledger-toolbar.js';
import { shownColumns, type LedgerTableProps } from './ledger-types.js';
import { StateCard } from './state-card.js';
import { useKeys } from './use-keys.js';
import { usePhone } from './use-phone.js';
import { useUiText } from './text.js';

const SIZES = [20, 50, 100];

/**
 * The ledger (台账), the same everywhere: search, filters, sort, columns, totals, selection and cursor paging, all done
 * by the server. Keys: `/` search, `J` `K` rows, `Enter` open, `X` select, `E` export. On a phone rows are cards and
 * filters a sheet.
 */
export function LedgerTable<Row extends object>(table: LedgerTableProps<Row>) {
  const text = useUiText();
  const phone = usePhone();
  const root = useRef<HTMLDivElement>(null);
  const searchRef = useRef<InputRef>(null);
  const [current, setCurrent] = useState(-1);
  useEffect(() => setCurrent(-1), [table.rows]);

  const move = (step: number) => {
    const next = Math.min(Math.max(current + step, 0), table.rows.length - 1);
    setCurrent(next);
    root.current?.querySelectorAll<HTMLElement>('[data-ledger-row]')[next]?.focus();
  };
  const row = table.rows[current];
  useKeys({
    '/': (event) => {
      event.preventDefault();
      searchRef.current?.focus();
    },
    j: () => move(1),
    k: () => move(-1),
    x: () => row && toggle(table, table.rowKey(row)),
    e: () => root.current?.querySelector<HTMLElement>('[data-ledger-export]')?.click(),
  });

  const selected = table.selected ?? [];
  return (
    <div className="lx-ledger" ref={root}>
      <LedgerToolbar table={table} phone={phone} searchRef={searchRef} />
      {selected.length > 0 && (
        <div className="lx-ledger-bulk" role="status">
          {text('ledger.selected', { count: selected.length })}
          {table.bulk}
        </div>
      )}
      {!table.loading && table.rows.length === 0 ? (
        (table.empty ?? <StateCard kind="empty" title={text('ledger.empty')} compact />)
      ) : phone ? (
        <LedgerCards table={table} />
      ) : (
        <DeskTable table={table} current={current} onCurrent={setCurrent} />
      )}
      <LedgerPager table={table} />
    </div>
  );
}

function toggle<Row>(table: LedgerTableProps<Row>, key: string) {
  const selected = table.selected ?? [];
  table.onSelected?.(selected.includes(key) ? selected.filter((one) => one !== key) : [...selected, key]);
}

function DeskTable<Row extends object>({
  table,
  current,
  onCurrent,
}: {
  table: LedgerTableProps<Row>;
  current: number;
  onCurrent: (index: number) => void;
}) {
  const text = useUiText();
  const columns = shownColumns(table.columns, table.shown);
  const onChange: TableProps<Row>['onChange'] = (_page, _filters, sorter) => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter;
    table.onSort?.(
      one?.order && one.columnKey
        ? { key: String(one.columnKey), direction: one.order === 'descend' ? 'DESC' : 'ASC' }
        : null,
    );
  };
  return (
    <DataTable<Row>
      size="small"
      aria-label={table.label}
      dataSource={[...table.rows]}
      rowKey={table.rowKey}
      loading={table.loading ?? false}
      pagination={false}
      showSorterTooltip={false}
      sticky={{ offsetHeader: 0 }}
      scroll={{ x: 'max-content' }}
      onChange={onChange}
      columns={columns.map((column) => ({
        key: column.key,
        title: column.title,
        render: (_value: unknown, row: Row) => column.render(row),
        ...(column.width ? { width: column.width } : {}),
        ...(column.align ? { align: column.align } : {}),
        ...(column.frozen ? { fixed: 'start' as const } : {}),
        ...(column.sortable
          ? {
              sorter: true,
              sortOrder:
                table.sort?.key === column.key
                  ? table.sort.direction === 'DESC'
                    ? ('descend' as const)
                    : ('ascend' as const)
                  : null,
            }
          : {}),
      }))}
      {...(table.onSelected
        ? {
            rowSelection: {
              selectedRowKeys: [...(table.selected ?? [])],
              preserveSelectedRowKeys: true,
              columnTitle: (box: ReactNode) => <NotInMeasureRow>{box}</NotInMeasureRow>,
              onChange: (keys) => table.onSelected?.(keys.map(String)),
            },
          }
        : {})}
      onRow={(row, index) => ({
        'data-ledger-row': table.rowKey(row),
        tabIndex: -1,
        className: index === current ? 'lx-row-current' : '',
        onFocus: () => onCurrent(index ?? -1),
        onClick: (event) => {
          if (!(event.target as Element).closest('a, button, input, label')) table.onOpen?.(row);
        },
        onKeyDown: (event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget) table.onOpen?.(row);
        },
      })}
      {...(table.totals
        ? {
            summary: () => (
              <Table.Summary>
                <Table.Summary.Row>
                  {table.onSelected && <Table.Summary.Cell index={0} />}
                  {columns.map((column, index) => (
                    <Table.Summary.Cell
                      key={column.key}
                      index={index + (table.onSelected ? 1 : 0)}
                      {...(column.align ? { align: column.align } : {})}
                    >
                      <strong>{table.totals?.[column.key] ?? (index === 0 ? text('ledger.totals') : null)}</strong>
                    </Table.Summary.Cell>
                  ))}
                </Table.Summary.Row>
              </Table.Summary>
            ),
          }
        : {})}
    />
  );
}

/** antd repeats the head in a hidden row to measure columns; a second, unreachable check box must not stand in it. */
function NotInMeasureRow({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  const [hidden, setHidden] = useState(false);
  useLayoutEffect(() => setHidden(place.current?.closest('[aria-hidden="true"]') != null), []);
  return <span ref={place}>{hidden ? null : children}</span>;
}

function LedgerPager<Row>({ table }: { table: LedgerTableProps<Row> }) {
  const text = useUiText();
  const { page } = table;
  // while the next page is on its way the old one may still be shown; its cursor must not be used again
  const unless = (step: () => void) => () => void (!table.loading && step());
  return (
    <div className="lx-ledger-pager">
      <span aria-live="polite">{page.total !== null && text('ledger.total', { count: page.total })}</span>
      <Button disabled={!page.hasPrevious} onClick={unless(page.onPrevious)}>
        {text('ledger.previous')}
      </Button>
      <span>{text('ledger.page', { page: page.number })}</span>
      <Button disabled={!page.hasNext} onClick={unless(page.onNext)}>
        {text('ledger.next')}
      </Button>
      <Select
        aria-label={text('ledger.size', { count: page.size })}
        value={page.size}
        onChange={page.onSize}
        options={SIZES.map((size) => ({ value: size, label: text('ledger.size', { count: size }) }))}
      />
    </div>
  );
}
