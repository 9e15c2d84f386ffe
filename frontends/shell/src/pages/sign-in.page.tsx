import { PasswordRules, ProblemAlert, useLocale, useT, type Problem } from '@lianxi/frontend-kit';
import { usePageTitle } from '@lianxi/ui';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { LanguageSwitch } from '../frame/language-switch';
import { doors, DoorRefused, type ToldReset } from '../session/doors';
import { readableParams } from '../session/readable-params';
import { SetUpFactorPage } from './set-up-factor.page';
import { ToldResetsPage } from './told-resets.page';

interface Values {
  username: string;
  password: string;
  newPassword?: string;
  repeated?: string;
  code?: string;
}

/** The platform asks for an own password in place of an issued one. */
const CHANGE_FIRST = 'PASSWORD_CHANGE_REQUIRED';
/** The account has a second factor: the same form asks for its code. */
const CODE_NEXT = 'SECOND_FACTOR_REQUIRED';
const CODE_WRONG = 'SECOND_FACTOR_WRONG';
/** An administrator sets a second factor up before anything else. */
const SET_UP_FIRST = 'SECOND_FACTOR_SETUP_REQUIRED';

/**
 * Sign-in with user name and password. A refusal names its code; the user name stays, the password does not. Where the
 * password is an issued one, the same form asks for an own one, and signs in with it; where the account has a second
 * factor, for its code.
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
  const code = useRef<InputRef>(null);
  const [asking, setAsking] = useState(false);
  const [settingUp, setSettingUp] = useState<{ username: string; password: string } | null>(null);
  const [told, setTold] = useState<ToldReset[] | null>(null);
  useEffect(() => username.current?.focus(), []);
  useEffect(() => {
    if (asking) code.current?.focus();
  }, [asking]);
  useEffect(() => {
    if (changing) fresh.current?.focus();
  }, [changing]);

  const submit = async (values: Values) => {
    setBusy(true);
    setProblem(null);
    try {
      const typed = values.code?.trim();
      const name = values.username.trim();
      const { resets = [] } = changing
        ? await doors.firstPassword(name, values.password, values.newPassword!, typed)
        : await doors.signIn(name, values.password, typed);
      if (resets.length) return setTold(resets);
      await onSignedIn();
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      if (error.problem.code === CHANGE_FIRST) return setChanging(true);
      if (error.problem.code === CODE_NEXT) return setAsking(true);
      if (error.problem.code === SET_UP_FIRST)
        return setSettingUp({
          username: values.username.trim(),
          password: changing ? values.newPassword! : values.password,
        });
      setProblem(readableParams(error.problem, locale));
      form.setFieldValue('code', '');
      if (error.problem.code === CODE_WRONG) return code.current?.focus();
      if (changing && error.problem.code.startsWith('PASSWORD_')) return form.resetFields(['newPassword', 'repeated']);
      setChanging(false);
      setAsking(false);
      form.setFieldValue('password', '');
      password.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  if (told) return <ToldResetsPage resets={told} onRead={onSignedIn} />;
  if (settingUp) return <SetUpFactorPage {...settingUp} onSignedIn={onSignedIn} onCancel={() => setSettingUp(null)} />;
  return (
    <main className="sh-sign-in" id="main">
      <div className="sh-sign-in-box">
        <div className="sh-sign-in-head">
          <h1>{t('brand.name')}</h1>
          <p>{t('brand.of')}</p>
        </div>
        {expired && !problem && <Alert type="info" showIcon title={t('signIn.expired')} style={{ marginBottom: 16 }} />}
        {changing && !problem && (
          <Alert
            type="info"
            showIcon
            title={t('signIn.change')}
            description={t('signIn.changeText')}
            style={{ marginBottom: 16 }}
          />
        )}
        {asking && !problem && (
          <Alert
            type="info"
            showIcon
            title={t('factor.ask')}
            description={t('factor.askText')}
            style={{ marginBottom: 16 }}
          />
        )}
        <ProblemAlert problem={problem} />
        <Form<Values>
          form={form}
          layout="vertical"
          size="large"
          requiredMark={false}
          onFinish={(values) => void submit(values)}
        >
          <Form.Item
            name="username"
            label={t('signIn.username')}
            rules={[{ required: true, message: t('signIn.usernameNeeded') }]}
          >
            <Input
              ref={username}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={64}
              readOnly={changing || asking}
            />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
          >
            <Input.Password ref={password} autoComplete="current-password" maxLength={200} />
          </Form.Item>
          {changing && (
            <>
              <Form.Item
                name="newPassword"
                label={t('signIn.newPassword')}
                extra={<PasswordRules />}
                rules={[{ required: true, message: t('signIn.newPasswordNeeded') }]}
              >
                <Input.Password ref={fresh} autoComplete="new-password" maxLength={200} />
              </Form.Item>
              <Form.Item
                name="repeated"
                label={t('signIn.repeated')}
                dependencies={['newPassword']}
                rules={[
                  { required: true, message: t('signIn.repeatedNeeded') },
                  ({ getFieldValue }) => ({
                    validator: (_, value) =>
                      !value || value === getFieldValue('newPassword')
                        ? Promise.resolve()
                        : Promise.reject(new Error(t('signIn.notTheSame'))),
                  }),
                ]}
              >
                <Input.Password autoComplete="new-password" maxLength={200} />
              </Form.Item>
            </>
          )}
          {asking && (
            <Form.Item
              name="code"
              label={t('factor.code')}
              rules={[{ required: true, message: t('factor.codeNeeded') }]}
            >
              <Input ref={code} autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={40} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" block loading={busy}>
            {changing ? t('signIn.changeSubmit') : t('signIn.submit')}
          </Button>
        </Form>
        <div className="sh-sign-in-foot">
          <LanguageSwitch plain />
        </div>
      </div>
    </main>
  );
}
