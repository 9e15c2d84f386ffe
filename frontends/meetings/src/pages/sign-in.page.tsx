import { oneTimeForm } from '@lianxi/contracts/text/forms';
import { CheckCircleFilled } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  blockReason,
  Loaded,
  ProblemAlert,
  useAct,
  useClientMutationId,
  useDates,
  useLocale,
  useT,
  useViewer,
} from '@lianxi/frontend-kit';
import { PageHeader, PhoneForm, StateCard } from '@lianxi/ui';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Meetings_SignIn } from '../features/attendance/attendance.graphql';
import { MEETING_QUERIES } from '../features/meeting/meeting-types';
import { Meetings_SignInPage } from '../features/meeting/meeting.graphql';
import '../features/shared/meetings.css';
import { StateTag } from '../features/shared/state-tag';
import type { Meetings_SignInPageQuery, Meetings_SignInMutation } from '../gql/graphql';
import { paths } from '../paths';

type Meeting = NonNullable<Meetings_SignInPageQuery['meeting']>;
type Record = Meetings_SignInMutation['signInMeeting'];

/** Sign-in on the own phone with the six digits shown in the room (M6). One record marks all seats of a person. */
export default function SignInPage() {
  const { id = '' } = useParams();
  const query = useQuery(Meetings_SignInPage, { variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.meeting}>
      {(one) => <SignIn one={one} />}
    </Loaded>
  );
}

function SignIn({ one }: { one: Meeting }) {
  const t = useT();
  const dates = useDates();
  const viewer = useViewer();
  const [record, setRecord] = useState<Record | null>(null);
  return (
    <div className="mt-sign-in">
      <PageHeader
        title={t('page.signIn')}
        tags={<StateTag noun="meeting" state={one.state} />}
        back={<Link to={paths.meetingOf(one.id)}>{one.title}</Link>}
        description={[dates.instant(one.startsAt), one.place].join(' · ')}
      />
      {record ? (
        <section className="lx-panel mt-signed" role="status">
          <CheckCircleFilled aria-hidden />
          <strong>{t('signIn.done', { name: viewer.name })}</strong>
          <span>
            {t(`state.attendance.${record.status}`)} · {dates.time(record.at)} ·{' '}
            {t('signIn.seats', { count: record.seatIds.length })}
          </span>
          <Link className="mt-go" to={paths.meetingOf(one.id)}>
            {t('action.toMeeting')}
          </Link>
        </section>
      ) : (
        <SignInForm one={one} onSigned={setRecord} />
      )}
    </div>
  );
}

function SignInForm({ one, onSigned }: { one: Meeting; onSigned: (record: Record) => void }) {
  const t = useT();
  const [locale] = useLocale();
  const [mutationId, renew] = useClientMutationId();
  const signIn = useAct(Meetings_SignIn, { refetch: MEETING_QUERIES });
  const action = one.availableActions.find(({ verb }) => verb === 'signIn');
  if (!action)
    return <StateCard kind="forbidden" title={t('signIn.notOffered')} description={t('signIn.notOfferedText')} />;
  if (action.blockedBy.length > 0)
    return <StateCard kind="forbidden" title={action.blockedBy.map((code) => blockReason(code, locale)).join('；')} />;
  const submit = async ({ code }: { code: string }) => {
    const data = await signIn.run({
      input: { meetingId: one.id, code: oneTimeForm(code), clientMutationId: mutationId() },
    });
    if (!data) return;
    renew();
    onSigned(data.signInMeeting);
  };
  return (
    <PhoneForm<{ code: string }>
      onSubmit={submit}
      submitText={t('verb.meeting.signIn')}
      busy={signIn.busy}
      problem={<ProblemAlert problem={signIn.problem} onClose={signIn.clear} />}
    >
      <Form.Item
        name="code"
        label={t('field.signInCode')}
        extra={t('hint.code')}
        rules={[{ required: true, transform: oneTimeForm, pattern: /^\d{6}$/, message: t('signIn.sixDigits') }]}
      >
        <Input className="mt-code-field" inputMode="numeric" autoComplete="one-time-code" maxLength={40} autoFocus />
      </Form.Item>
    </PhoneForm>
  );
}
