import { Skeleton } from 'antd';
import { shownColumns, type LedgerTableProps } from './ledger-types.js';

/** The rows of a ledger on a phone: one card a row, the whole card opens it. */
export function LedgerCards<Row>({ table }: { table: LedgerTableProps<Row> }) {
  if (table.loading && table.rows.length === 0) return <Skeleton active paragraph={{ rows: 6 }} />;
  const columns = shownColumns(table.columns, table.shown).filter((column) => column.card !== 'none');
  const title = columns.find((column) => column.card === 'title') ?? columns[0];
  const lights = columns.filter((column) => column.card === 'light');
  const lines = columns.filter((column) => column !== title && !lights.includes(column));
  return (
    <ul className="lx-cards" aria-label={table.label} aria-busy={table.loading ?? false}>
      {table.rows.map((row) => (
        <li key={table.rowKey(row)} className="lx-card" onClick={() => table.onOpen?.(row)}>
          <div className="lx-card-head">
            <strong>{title?.render(row)}</strong>
            {lights.map((column) => (
              <span key={column.key}>{column.render(row)}</span>
            ))}
          </div>
          <dl>
            {lines.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
