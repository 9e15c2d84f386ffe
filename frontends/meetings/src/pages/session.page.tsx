import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { PageHeader, StateCard } from '@lianxi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { onAgenda } from '../features/agenda-item/agenda-order';
import { MeetingVerbs } from '../features/meeting/meeting-verbs';
import { Meetings_Session } from '../features/meeting/meeting.graphql';
import { CurrentItem } from '../features/session/current-item';
import { SessionItems } from '../features/session/session-items';
import { SessionRoom } from '../features/session/session-room';
import '../features/shared/meetings.css';
import { postName } from '../features/shared/names';
import { StateTag } from '../features/shared/state-tag';
import type { Meetings_SessionQuery } from '../gql/graphql';
import { paths } from '../paths';

type Meeting = NonNullable<Meetings_SessionQuery['meeting']>;

/** Time between two looks at what the others in the room have done. */
const POLL_MS = 5_000;

/** The conference in session: the current item large, decisions in one form, the chair's confirmation, who is there. */
export default function SessionPage() {
  const { id = '' } = useParams();
  const query = useQuery(Meetings_Session, {
    variables: { id },
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  return (
    <Loaded query={query} pick={(data) => data.meeting} rows={12}>
      {(one) => <Session one={one} />}
    </Loaded>
  );
}

function Session({ one }: { one: Meeting }) {
  const t = useT();
  const dates = useDates();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [verb, setVerb] = useState<string | null>(null);
  const [big, setBig] = useState(false);
  const items = onAgenda(one.agendaItems);
  const current =
    items.find(({ id }) => id === params.get('item')) ??
    items.find(({ state }) => state === 'ACCEPTED') ??
    items.at(-1);
  const choose = (id: string | null) => setParams(id ? { item: id } : {}, { replace: true });
  return (
    <div className={big ? 'mt-session-page mt-big' : 'mt-session-page'}>
      <PageHeader
        title={one.title}
        tags={<StateTag noun="meeting" state={one.state} />}
        back={<Link to={paths.meetingOf(one.id)}>{t('action.toMeeting')}</Link>}
        description={[
          t('session.chair', { chair: postName(one.chair) }),
          one.place,
          one.openedAt && t('session.since', { time: dates.time(one.openedAt) }),
          t('session.left', { count: one.openItemCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <Button aria-pressed={big} onClick={() => setBig(!big)}>
              {t(big ? 'session.normal' : 'session.big')}
            </Button>
            <ActionBar noun="meeting" actions={one.availableActions} only={['open', 'end']} onAct={setVerb} />
          </>
        }
      />
      <div className="mt-session">
        <div className="mt-session-side">
          <SessionItems items={items} current={current?.id} onChoose={choose} />
          <SessionRoom one={one} />
        </div>
        {current ? (
          <CurrentItem
            item={current}
            number={items.indexOf(current) + 1}
            decisions={one.decisionItems.filter(({ agendaItem }) => agendaItem?.id === current.id)}
            onDiscussed={() => choose(null)}
          />
        ) : (
          <StateCard kind="empty" title={t('agenda.empty')} />
        )}
      </div>
      <MeetingVerbs
        one={one}
        verb={verb}
        onClose={() => setVerb(null)}
        onDone={(done) => done === 'end' && void navigate(paths.meetingOf(one.id))}
      />
    </div>
  );
}
