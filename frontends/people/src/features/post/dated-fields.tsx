import { useDates, useT } from '@lianxi/frontend-kit';
import { Form, Input } from 'antd';

/** Day from which an act holds, and the document that it rests on: every act of this module asks for both. */
export function DatedFields({ name, label, today }: { name: string; label: string; today: string }) {
  const t = useT();
  const dates = useDates();
  return (
    <>
      <Form.Item
        name={name}
        label={label}
        extra={t('dated.dayText', { today: today ? dates.date(today) : '' })}
        rules={[{ required: true, message: t('dated.dayNeeded') }]}
      >
        <Input type="date" min={today} />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('dated.basis')}
        extra={t('dated.basisText')}
        rules={[{ required: true, min: 2, max: 200, message: t('dated.basisNeeded') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}
