import { PasswordRules, ProblemAlert, useT, type Problem } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ownDoors, Refused } from './doors';

interface Values {
  present: string;
  fresh: string;
  again: string;
}

/** Change of the own password; the other sessions end with it. */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async ({ present, fresh }: Values) => {
    setBusy(true);
    setProblem(null);
    try {
      await ownDoors.changePassword(present, fresh);
      form.resetFields();
      message.success(t('own.changed'));
      onChanged();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={t('own.password')}>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="pe-narrow"
        onFinish={(values) => void submit(values)}
      >
        <ProblemAlert problem={problem} />
        <Form.Item name="present" label={t('own.present')} rules={[{ required: true, message: t('own.needed') }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="fresh"
          label={t('own.new')}
          extra={<PasswordRules />}
          rules={[{ required: true, message: t('own.needed') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('own.again')}
          dependencies={['fresh']}
          rules={[
            { required: true, message: t('own.needed') },
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                !value || value === getFieldValue('fresh')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('own.differ'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('own.submit')}
        </Button>
      </Form>
    </Panel>
  );
}
