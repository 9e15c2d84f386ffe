import { ProblemAlert, useLocale, useT, type Problem } from '@lianxi/frontend-kit';
import { usePageTitle } from '@lianxi/ui';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { LanguageSwitch } from '../frame/language-switch';
import { doors, DoorRefused } from '../session/doors';
import { readableParams } from '../session/readable-params';

interface Values {
  username: string;
  password: string;
}

/** Sign-in with user name and password. A refusal names its code; the user name stays, the password does not. */
export function SignInPage({ expired, onSignedIn }: { expired: boolean; onSignedIn: () => Promise<void> }) {
  const t = useT('shell');
  const [locale] = useLocale();
  usePageTitle(t('signIn.title'));
  const [form] = Form.useForm<Values>();
  const password = useRef<InputRef>(null);
  const username = useRef<InputRef>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => username.current?.focus(), []);

  const submit = async (values: Values) => {
    setBusy(true);
    setProblem(null);
    try {
      await doors.signIn(values.username.trim(), values.password);
      await onSignedIn();
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      setProblem(readableParams(error.problem, locale));
      form.setFieldValue('password', '');
      password.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sh-sign-in" id="main">
      <div className="sh-sign-in-box">
        <div className="sh-sign-in-head">
          <h1>{t('brand.name')}</h1>
          <p>{t('brand.of')}</p>
        </div>
        {expired && !problem && <Alert type="info" showIcon title={t('signIn.expired')} style={{ marginBottom: 16 }} />}
        <ProblemAlert problem={problem} />
        <Form<Values> form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => void submit(values)}>
          <Form.Item name="username" label={t('signIn.username')} rules={[{ required: true, message: t('signIn.usernameNeeded') }]}>
            <Input ref={username} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
          </Form.Item>
          <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.passwordNeeded') }]}>
            <Input.Password ref={password} autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>{t('signIn.submit')}</Button>
        </Form>
        <div className="sh-sign-in-foot">
          <LanguageSwitch plain />
        </div>
      </div>
    </main>
  );
}
