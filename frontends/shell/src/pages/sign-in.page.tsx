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
  newPassword?: string;
  repeated?: string;
}

/** The platform asks for an own password in place of an issued one. */
const CHANGE_FIRST = 'PASSWORD_CHANGE_REQUIRED';

/**
 * Sign-in with user name and password. A refusal names its code; the user name stays, the password does not. Where the password is an
 * issued one, the same form asks for an own one, and signs in with it.
 */
export function SignInPage({ expired, onSignedIn }: { expired: boolean; onSignedIn: () => Promise<void> }) {
  const t = useT('shell');
  const [locale] = useLocale();
  usePageTitle(t('signIn.title'));
  const [form] = Form.useForm<Values>();
  const password = useRef<InputRef>(null);
  const username = useRef<InputRef>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fresh = useRef<InputRef>(null);
  const [changing, setChanging] = useState(false);
  useEffect(() => username.current?.focus(), []);
  useEffect(() => {
    if (changing) fresh.current?.focus();
  }, [changing]);

  const submit = async (values: Values) => {
    setBusy(true);
    setProblem(null);
    try {
      if (changing) await doors.firstPassword(values.username.trim(), values.password, values.newPassword!);
      else await doors.signIn(values.username.trim(), values.password);
      await onSignedIn();
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      if (error.problem.code === CHANGE_FIRST) return setChanging(true);
      setProblem(readableParams(error.problem, locale));
      if (changing && error.problem.code.startsWith('PASSWORD_')) return form.resetFields(['newPassword', 'repeated']);
      setChanging(false);
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
        {changing && !problem && <Alert type="info" showIcon title={t('signIn.change')} description={t('signIn.changeText')} style={{ marginBottom: 16 }} />}
        <ProblemAlert problem={problem} />
        <Form<Values> form={form} layout="vertical" size="large" requiredMark={false} onFinish={(values) => void submit(values)}>
          <Form.Item name="username" label={t('signIn.username')} rules={[{ required: true, message: t('signIn.usernameNeeded') }]}>
            <Input ref={username} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} readOnly={changing} />
          </Form.Item>
          <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.passwordNeeded') }]}>
            <Input.Password ref={password} autoComplete="current-password" maxLength={200} />
          </Form.Item>
          {changing && (
            <>
              <Form.Item name="newPassword" label={t('signIn.newPassword')} rules={[{ required: true, message: t('signIn.newPasswordNeeded') }]}>
                <Input.Password ref={fresh} autoComplete="new-password" maxLength={200} />
              </Form.Item>
              <Form.Item name="repeated" label={t('signIn.repeated')} dependencies={['newPassword']} rules={[{ required: true, message: t('signIn.repeatedNeeded') }, ({ getFieldValue }) => ({ validator: (_, value) => (!value || value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error(t('signIn.notTheSame')))) })]}>
                <Input.Password autoComplete="new-password" maxLength={200} />
              </Form.Item>
            </>
          )}
          <Button type="primary" htmlType="submit" block loading={busy}>{changing ? t('signIn.changeSubmit') : t('signIn.submit')}</Button>
        </Form>
        <div className="sh-sign-in-foot">
          <LanguageSwitch plain />
        </div>
      </div>
    </main>
  );
}
