import { PrinterOutlined } from '@ant-design/icons';
import { useDates, useT, useViewer } from '@lianxi/frontend-kit';
import { Button } from 'antd';
import { DayPicker } from './day-picker';

/** Day of a page, back to today, print: the head of every paper of this module. */
export function DayActions({
  on,
  today,
  onDay,
}: {
  on: string | null;
  today: string;
  onDay: (day: string | null) => void;
}) {
  const t = useT();
  return (
    <>
      <DayPicker value={on ?? today} onChange={(day) => onDay(day === today ? null : day)} />
      {on && <Button onClick={() => onDay(null)}>{t('conference.today')}</Button>}
      <PrintButton />
    </>
  );
}

export function PrintButton() {
  const t = useT();
  return (
    <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
      {t('conference.print')}
    </Button>
  );
}

/** Who made the paper and when; on paper alone. */
export function PaperFoot() {
  const t = useT();
  const dates = useDates();
  const viewer = useViewer();
  return (
    <p className="pe-print-only" style={{ marginTop: 16 }}>
      {t('print.foot', {
        unit: viewer.acting?.post.unit?.name ?? '',
        name: viewer.name,
        at: dates.instant(new Date()),
      })}
    </p>
  );
}
