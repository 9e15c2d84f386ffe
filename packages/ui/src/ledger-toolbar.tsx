import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Select, type InputRef } from 'antd';
import { useEffect, useState, type Ref } from 'react';
import { ColumnChooser } from './column-chooser.js';
import type { LedgerTableProps } from './ledger-types.js';
import { useUiText } from './text.js';

/** Search, filters, columns and the export button above a ledger. */
export function LedgerToolbar<Row>({
  table,
  phone,
  searchRef,
}: {
  table: LedgerTableProps<Row>;
  phone: boolean;
  searchRef: Ref<InputRef>;
}) {
  const text = useUiText();
  const [sheet, setSheet] = useState(false);
  const [typed, setTyped] = useState(table.search ?? '');
  useEffect(() => setTyped(table.search ?? ''), [table.search]);
  const active = table.activeFilters ?? 0;
  const reset = active > 0 && table.onResetFilters && (
    <Button type="link" onClick={table.onResetFilters}>
      {text('ledger.reset')}
    </Button>
  );
  return (
    <div className="lx-ledger-bar">
      {table.onSearch && (
        <Input
          ref={searchRef}
          className="lx-ledger-search"
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label={table.searchPlaceholder ?? text('ledger.search')}
          placeholder={table.searchPlaceholder ?? text('ledger.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '' && table.search) table.onSearch?.('');
          }}
          onPressEnter={() => table.onSearch?.(typed.trim())}
          onBlur={() => typed.trim() !== (table.search ?? '') && table.onSearch?.(typed.trim())}
        />
      )}
      {table.filters && !phone && (
        <div className="lx-ledger-filters">
          {table.filters}
          {reset}
        </div>
      )}
      {table.filters && phone && (
        <Button icon={<FilterOutlined aria-hidden />} onClick={() => setSheet(true)}>
          {active > 0 ? text('ledger.filtersActive', { count: active }) : text('ledger.filters')}
        </Button>
      )}
      {phone && <SortSelect table={table} />}
      <div className="lx-ledger-tools">
        {table.tools}
        {table.onShown && !phone && (
          <ColumnChooser columns={table.columns} shown={table.shown} onShown={table.onShown} />
        )}
      </div>
      {phone && (
        <Drawer
          open={sheet}
          placement="bottom"
          size="auto"
          title={text('ledger.filters')}
          onClose={() => setSheet(false)}
        >
          <div className="lx-ledger-sheet">
            {table.filters}
            {reset}
            <Button type="primary" block size="large" onClick={() => setSheet(false)}>
              {text('ledger.done')}
            </Button>
          </div>
        </Drawer>
      )}
    </div>
  );
}

/** A phone has no table head to click: the order is chosen from a list. */
function SortSelect<Row>({ table }: { table: LedgerTableProps<Row> }) {
  const text = useUiText();
  const sortable = table.columns.filter((column) => column.sortable);
  if (!table.onSort || sortable.length === 0) return null;
  return (
    <Select
      aria-label={text('ledger.sort')}
      value={table.sort ? `${table.sort.key}:${table.sort.direction}` : ''}
      onChange={(value: string) => {
        const [key, direction] = value.split(':');
        table.onSort?.(key ? { key, direction: direction === 'DESC' ? 'DESC' : 'ASC' } : null);
      }}
      options={[
        { value: '', label: text('ledger.sortDefault') },
        ...sortable.flatMap((column) => [
          { value: `${column.key}:ASC`, label: text('ledger.sortUp', { column: column.title }) },
          { value: `${column.key}:DESC`, label: text('ledger.sortDown', { column: column.title }) },
        ]),
      ]}
    />
  );
}
