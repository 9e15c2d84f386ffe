import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useContext } from 'react';
import { UiLocaleContext } from './text.js';

/** How a day is shown, with its weekday; and what is understood when it is typed or pasted. */
const SHOWN = { 'zh-CN': 'YYYY年M月D日 dddd', en: 'dddd, D MMMM YYYY' } as const;
const TYPED = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'];

export interface DayPickerProps {
  /** Given by `Form.Item`. */
  id?: string;
  /** `2026-12-04`. */
  value?: string | null;
  onChange?: (day: string | null) => void;
  /** First and last day that may be chosen. */
  min?: string | null;
  max?: string | null;
  'aria-label'?: string;
}

/** A day in the user's own way of writing it; it is kept as `YYYY-MM-DD`, without a time and without a zone. */
export function DayPicker({ value, onChange, min, max, ...rest }: DayPickerProps) {
  const locale = useContext(UiLocaleContext);
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      format={[SHOWN[locale], ...TYPED]}
      value={value ? dayjs(value) : null}
      onChange={(day: Dayjs | null) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      {...(min ? { minDate: dayjs(min) } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
    />
  );
}
