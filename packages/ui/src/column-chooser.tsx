import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { shownColumns, type LedgerColumn } from './ledger-types.js';
import { useUiText } from './text.js';

export interface ColumnChooserProps<Row> {
  columns: readonly LedgerColumn<Row>[];
  shown: readonly string[] | null | undefined;
  onShown: (keys: string[] | null) => void;
}

/** Which columns a ledger shows; one always stays. */
export function ColumnChooser<Row>({ columns, shown, onShown }: ColumnChooserProps<Row>) {
  const text = useUiText();
  const visible = shownColumns(columns, shown).map((column) => column.key);
  const toggle = (key: string, on: boolean) =>
    onShown(columns.map((column) => column.key).filter((one) => (one === key ? on : visible.includes(one))));
  const list = (
    <div className="lx-chooser" role="group" aria-label={text('ledger.columnsTitle')}>
      {columns.map((column) => (
        <Checkbox
          key={column.key}
          checked={visible.includes(column.key)}
          disabled={visible.length === 1 && visible[0] === column.key}
          onChange={(event) => toggle(column.key, event.target.checked)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button size="small" type="link" onClick={() => onShown(null)}>
        {text('ledger.columnsReset')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={text('ledger.columnsTitle')} content={list}>
      <Button icon={<SettingOutlined aria-hidden />}>{text('ledger.columns')}</Button>
    </Popover>
  );
}
