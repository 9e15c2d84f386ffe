import { useT } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import { periodsOf } from './period';

/** Choice of a calendar month or quarter. */
export function PeriodSelect({
  today,
  value,
  onChange,
}: {
  today: string;
  value: string;
  onChange: (period: string) => void;
}) {
  const t = useT();
  const { months, quarters } = periodsOf(today);
  const options = [
    ...quarters.map((period, index) => ({ value: period, label: index === 0 ? t('hh.quarter', { period }) : period })),
    ...months.map((period, index) => ({ value: period, label: index === 0 ? t('hh.month', { period }) : period })),
  ];
  return (
    <Select aria-label={t('hh.period')} style={{ minWidth: 180 }} value={value} options={options} onChange={onChange} />
  );
}
