import { useT } from '@lianxi/frontend-kit';
import { Form, Input } from 'antd';

/** A reason that must be given. */
export function ReasonField({ name = 'reason', label, max = 500 }: { name?: string; label?: string; max?: number }) {
  const t = useT();
  return (
    <Form.Item
      name={name}
      label={label ?? t('field.reason')}
      rules={[{ required: true, whitespace: true, message: t('form.required') }]}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={max} showCount />
    </Form.Item>
  );
}
