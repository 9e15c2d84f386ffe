import { useT } from '@lianxi/frontend-kit';
import { Input } from 'antd';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day out of an address; null for anything else. */
export const dayOf = (text: string | null): string | null =>
  text && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** Any day, past or future, as `YYYY-MM-DD`; the browser's own field, which every phone opens with its own wheel. */
export function DayPicker({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const t = useT();
  return (
    <Input
      type="date"
      style={{ width: 160 }}
      aria-label={t('conference.day')}
      // a year that is still being typed is no day yet
      min="1949-10-01"
      max="2999-12-31"
      // the key takes over a day chosen elsewhere
      key={value}
      defaultValue={value}
      onChange={({ target }) => target.value && target.validity.valid && onChange(target.value)}
    />
  );
}
