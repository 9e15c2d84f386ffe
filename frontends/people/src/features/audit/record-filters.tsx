import { useT } from '@lianxi/frontend-kit';
import { Input } from 'antd';

type Change<K> = (key: K, value: string | undefined) => void;

/** First and last day of records, as fields of a ledger's filter. */
export function DayFilters({
  days,
  labels,
  onChange,
}: {
  days: { from?: string | undefined; to?: string | undefined };
  labels: { from: string; to: string };
  onChange: Change<'from' | 'to'>;
}) {
  const t = useT();
  return (['from', 'to'] as const).map((key) => (
    <Input
      key={`${key} ${days[key] ?? ''}`}
      type="date"
      className="pe-audit-day"
      prefix={t(`audit.${key}Short`)}
      aria-label={labels[key]}
      title={labels[key]}
      min="2000-01-01"
      max="2999-12-31"
      defaultValue={days[key]}
      onChange={({ target }) =>
        (target.value === '' || target.validity.valid) && onChange(key, target.value || undefined)
      }
    />
  ));
}

/** A typed word: it counts when the field is left or Enter is pressed. */
export function WordFilter({
  value,
  label,
  placeholder,
  max = 200,
  onChange,
}: {
  value: string | undefined;
  label: string;
  placeholder: string;
  max?: number;
  onChange: (value: string | undefined) => void;
}) {
  const take = (text: string) => onChange(text.trim() || undefined);
  return (
    <Input
      key={value ?? ''}
      allowClear
      className="pe-audit-word"
      maxLength={max}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      onPressEnter={({ currentTarget }) => take(currentTarget.value)}
      onBlur={({ currentTarget }) => currentTarget.value.trim() !== (value ?? '') && take(currentTarget.value)}
    />
  );
}
