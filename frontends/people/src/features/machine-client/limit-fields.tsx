import { useT } from '@lianxi/frontend-kit';
import { Form, Input, InputNumber, Select } from 'antd';

/** Purpose and limits of a client, as they are registered and amended. */
export interface Limits {
  purpose: string;
  networks: string[];
  perMinute: number;
  perDay: number;
}

export const USUAL_LIMITS = { networks: [] as string[], perMinute: 120, perDay: 20_000 };

/** What an address or a network looks like; which ones are valid, the service says. */
const NETWORK = /^[\d.]+(\/\d+)?$|^[\da-f:.]+(\/\d+)?$/i;

/** Purpose, networks and quota, for registering and amending. */
export function LimitFields() {
  const t = useT();
  const number = (name: 'perMinute' | 'perDay', max: number) => (
    <Form.Item
      name={name}
      label={t(`access.${name}`)}
      rules={[{ required: true, type: 'integer', min: 1, max, message: t('machine.required') }]}
    >
      <InputNumber min={1} max={max} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
  return (
    <>
      <Form.Item
        name="purpose"
        label={t('access.purpose')}
        extra={t('access.purposeHint')}
        rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('access.purposeHint') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <Form.Item
        name="networks"
        label={t('access.networks')}
        extra={t('access.networksHint')}
        rules={[
          {
            validator: (_, value: string[] = []) =>
              value.every((one) => NETWORK.test(one))
                ? Promise.resolve()
                : Promise.reject(new Error(t('access.networksBad'))),
          },
        ]}
      >
        <Select mode="tags" open={false} suffixIcon={null} maxCount={20} tokenSeparators={[',', '，', ' ', '、']} />
      </Form.Item>
      {number('perMinute', 6_000)}
      {number('perDay', 5_000_000)}
    </>
  );
}
