import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActing, useT, WhyVisible } from '@lianxi/frontend-kit';
import { DetailPage, PageHeader } from '@lianxi/ui';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { ProposeDialog } from '../features/agenda-item/propose-dialog';
import { MeetingFacts } from '../features/meeting/meeting-facts';
import { MeetingParts, type MeetingPart } from '../features/meeting/meeting-parts';
import { MeetingSide } from '../features/meeting/meeting-side';
import type { MeetingDetail } from '../features/meeting/meeting-types';
import { MeetingVerbs } from '../features/meeting/meeting-verbs';
import { Meetings_Meeting } from '../features/meeting/meeting.graphql';
import { History } from '../features/shared/history';
import { StateTag } from '../features/shared/state-tag';
import { paths } from '../paths';
import '../features/shared/meetings.css';

/** Page of a meeting: the working part on top (agenda, sign-in, decisions), then facts, timeline, papers. */
export default function MeetingPage() {
  const { id = '' } = useParams();
  const query = useQuery(Meetings_Meeting, { variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.meeting} rows={12}>
      {(one) => <MeetingView one={one} />}
    </Loaded>
  );
}

function MeetingView({ one }: { one: MeetingDetail }) {
  const t = useT();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [verb, setVerb] = useState<string | null>(null);
  const part = (params.get('part') ?? undefined) as MeetingPart | undefined;
  const showPart = (next: MeetingPart) => setParams({ part: next }, { replace: true });
  const acting = useActing();
  // a sign-in is offered until the end; who has signed in is not asked again
  const signedIn = one.attendance.some(({ post }) => post?.id === acting?.post.id);
  const act = (next: string) => {
    if (next === 'signIn') return void navigate(paths.signInOf(one.id));
    if (next === 'recordAttendance') return showPart('attendance');
    if (next === 'editMinutes') return void navigate(`${paths.minutesOf(one.id)}?edit=1`);
    setVerb(next);
  };
  const onDone = (done: string) => {
    if (done === 'open') void navigate(paths.sessionOf(one.id));
    if (done === 'draftMinutes') void navigate(paths.minutesOf(one.id));
  };
  return (
    <>
      <DetailPage
        header={
          <PageHeader
            title={one.title}
            tags={<StateTag noun="meeting" state={one.state} />}
            back={<Link to={paths.meetings}>{t('page.meetings')}</Link>}
            actions={
              <>
                {one.openedAt && !one.endedAt && (
                  <Link className="mt-go" to={paths.sessionOf(one.id)}>
                    {t('page.session')}
                  </Link>
                )}
                <WhyVisible service="meetings" type="Meeting" id={one.id} />
              </>
            }
          />
        }
        actions={
          one.availableActions.length > 0 && (
            <ActionBar
              noun="meeting"
              actions={one.availableActions}
              danger={['cancel', 'returnMinutes']}
              except={signedIn ? ['signIn'] : []}
              onAct={act}
              primary={mainVerb(one)}
            />
          )
        }
        top={<MeetingParts one={one} part={part} onPart={showPart} />}
        facts={<MeetingFacts one={one} />}
        timeline={<History noun="meeting" fallback="agendaItem" entries={one.history} />}
        side={<MeetingSide one={one} />}
      />
      <MeetingVerbs one={one} verb={verb} onClose={() => setVerb(null)} onDone={onDone} />
      <ProposeDialog open={verb === 'proposeItem'} meeting={one} onClose={() => setVerb(null)} />
    </>
  );
}

/** The main button: the step that moves the meeting on, once nothing blocks it. */
function mainVerb(one: MeetingDetail): string | null {
  const forward = [
    'notify',
    'open',
    'end',
    'draftMinutes',
    'signMinutes',
    'submitMinutes',
    'copyUp',
    'archive',
    'signIn',
    'proposeItem',
  ];
  const free = one.availableActions.filter(({ blockedBy }) => blockedBy.length === 0).map(({ verb }) => verb);
  return forward.find((verb) => free.includes(verb)) ?? null;
}
