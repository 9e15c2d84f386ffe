import { useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Link } from 'react-router';
import type { Meetings_SessionQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { SignInCode } from '../attendance/sign-in-code';

type Meeting = NonNullable<Meetings_SessionQuery['meeting']>;

const THERE: readonly string[] = ['PRESENT', 'LATE', 'PROXY'];

/** Who is in the room, and the code to sign in with. */
export function SessionRoom({ one }: { one: Meeting }) {
  const t = useT();
  const present = one.seats.filter(({ attendance }) => attendance && THERE.includes(attendance.status));
  return (
    <Panel
      title={t('panel.room')}
      extra={<Link to={`${paths.meetingOf(one.id)}?part=attendance`}>{t('action.open')}</Link>}
    >
      <p className="mt-session-count">{t('meeting.seatCount', { present: present.length, all: one.seats.length })}</p>
      {one.signInCode && !one.endedAt && <SignInCode code={one.signInCode} meetingId={one.id} />}
    </Panel>
  );
}
