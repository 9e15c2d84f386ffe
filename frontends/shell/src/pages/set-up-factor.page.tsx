import { ProblemAlert, useT, type Problem } from '@lianxi/frontend-kit';
import { usePageTitle } from '@lianxi/ui';
import { QRCodeSVG } from '@rc-component/qrcode';
import { Alert, Button, Form, Input, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { DoorRefused, doors, type Enrolment } from '../session/doors';

interface Props {
  username: string;
  password: string;
  onSignedIn: () => Promise<void>;
  onCancel: () => void;
}

/** An administrator's first second factor, before the first session: QR code, confirming code, recovery codes. */
export function SetUpFactorPage({ username, password, onSignedIn, onCancel }: Props) {
  const t = useT('shell');
  usePageTitle(t('factor.setUp'));
  const [form] = Form.useForm<{ code: string }>();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = async (run: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await run();
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      setProblem(error.problem);
      form.resetFields();
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    let here = true;
    void attempt(async () => {
      const begun = await doors.setUpFactor(username, password);
      if (here) setEnrolment(begun);
    });
    return () => void (here = false);
    // once a page: another secret would make the scanned one void
  }, []);
  const confirm = ({ code }: { code: string }) =>
    attempt(async () => setCodes(await doors.confirmFactor(username, password, code.trim())));
  return (
    <main className="sh-sign-in" id="main">
      <div className="sh-sign-in-box">
        <h1 className="sh-choose-title">{t(codes ? 'factor.recovery' : 'factor.setUp')}</h1>
        <ProblemAlert problem={problem} />
        {codes && (
          <div className="lx-stack">
            <Alert type="warning" showIcon title={t('factor.recoveryText')} />
            <code style={{ whiteSpace: 'pre-line' }} data-recovery-codes>
              {codes.join('\n')}
            </code>
            <Button type="primary" block onClick={() => void onSignedIn()}>
              {t('factor.saved')}
            </Button>
          </div>
        )}
        {!codes && !enrolment && !problem && <Skeleton active aria-busy />}
        {!codes && enrolment && (
          <Form
            form={form}
            layout="vertical"
            size="large"
            requiredMark={false}
            onFinish={(values) => void confirm(values)}
          >
            <p className="lx-muted">{t('factor.setUpText')}</p>
            <div style={{ background: '#fff', padding: 12, width: 'fit-content' }}>
              <QRCodeSVG value={enrolment.uri} size={184} role="img" aria-label={t('factor.qr')} />
            </div>
            <p>
              {t('factor.secret')}{' '}
              <code data-secret={enrolment.secret}>{enrolment.secret.match(/.{1,4}/g)!.join(' ')}</code>
            </p>
            <Form.Item
              name="code"
              label={t('factor.code')}
              rules={[{ required: true, message: t('factor.codeNeeded') }]}
            >
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={40} />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={busy}>
              {t('factor.confirm')}
            </Button>
          </Form>
        )}
        {!codes && (
          <Button type="link" block onClick={onCancel}>
            {t('factor.back')}
          </Button>
        )}
      </div>
    </main>
  );
}
