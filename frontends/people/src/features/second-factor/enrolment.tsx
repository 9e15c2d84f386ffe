import { ProblemAlert, useT, type Problem } from '@lianxi/frontend-kit';
import { QRCodeSVG } from '@rc-component/qrcode';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Refused } from '../own-account/doors';
import type { Enrolment } from './doors';

/** The secret as a QR code and as text, and the code that proves that the app has it. */
export function EnrolmentForm({
  enrolment,
  onConfirm,
  onCancel,
}: {
  enrolment: Enrolment;
  onConfirm: (code: string) => Promise<void>;
  onCancel: () => void;
}) {
  const t = useT();
  const [form] = Form.useForm<{ code: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async ({ code }: { code: string }) => {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm(code.trim());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setProblem(error.problem);
      form.resetFields();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="lx-stack">
      <p>{t('access.scan')}</p>
      <div style={{ background: '#fff', padding: 12, alignSelf: 'flex-start', width: 'fit-content' }}>
        <QRCodeSVG value={enrolment.uri} size={184} title={t('access.qr')} role="img" aria-label={t('access.qr')} />
      </div>
      <p>
        {t('access.secret')}{' '}
        <code className="pe-code" data-secret={enrolment.secret}>
          {enrolment.secret.match(/.{1,4}/g)!.join(' ')}
        </code>
      </p>
      <ProblemAlert problem={problem} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="pe-narrow"
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="code" label={t('access.code')} rules={[{ required: true, message: t('access.needed') }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={40} autoFocus />
        </Form.Item>
        <span className="pe-tags">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('access.confirm')}
          </Button>
          <Button onClick={onCancel}>{t('access.cancel')}</Button>
        </span>
      </Form>
    </div>
  );
}
