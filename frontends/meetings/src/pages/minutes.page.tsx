import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { DetailPage, FactList, PageHeader, StateCard } from '@lianxi/ui';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { MeetingVerbs } from '../features/meeting/meeting-verbs';
import { MinutesEditor } from '../features/minutes/minutes-editor';
import { MinutesPaper } from '../features/minutes/minutes-paper';
import { Meetings_Minutes } from '../features/minutes/minutes.graphql';
import { WordLink } from '../features/minutes/word-link';
import { History } from '../features/shared/history';
import '../features/shared/meetings.css';
import { postName } from '../features/shared/names';
import { StateTag } from '../features/shared/state-tag';
import type { Meetings_MinutesQuery } from '../gql/graphql';
import { paths } from '../paths';

type Meeting = NonNullable<Meetings_MinutesQuery['meeting']>;
type Paper = NonNullable<Meeting['minutes']>;

/** Minutes of a meeting: drafted, edited, submitted, signed and numbered, copied up (M10–M13, R-052, R-053). */
export default function MinutesPage() {
  const t = useT();
  const { id = '' } = useParams();
  const query = useQuery(Meetings_Minutes, { variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.meeting} rows={12}>
      {(meeting) =>
        meeting.minutes ? (
          <MinutesView meeting={meeting} paper={meeting.minutes} />
        ) : (
          <>
            <PageHeader
              title={t('page.minutes')}
              back={<Link to={paths.meetingOf(meeting.id)}>{meeting.title}</Link>}
            />
            <StateCard kind="empty" title={t('minutes.none')} description={t('minutes.noneText')} />
          </>
        )
      }
    </Loaded>
  );
}

function MinutesView({ meeting, paper }: { meeting: Meeting; paper: Paper }) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const [verb, setVerb] = useState<string | null>(null);
  const may = paper.availableActions.some((action) => action.verb === 'editMinutes' && action.blockedBy.length === 0);
  const editing = may && params.get('edit') === '1';
  const edit = (on: boolean) => setParams(on ? { edit: '1' } : {}, { replace: true });
  return (
    <>
      <DetailPage
        header={
          <PageHeader
            title={[t('page.minutes'), paper.issueNumber].filter(Boolean).join(' ')}
            tags={<StateTag noun="minutes" state={paper.state} />}
            back={<Link to={paths.meetingOf(meeting.id)}>{meeting.title}</Link>}
            actions={<WordLink minutesId={paper.id} />}
          />
        }
        actions={
          !editing &&
          paper.availableActions.length > 0 && (
            <ActionBar
              noun="meeting"
              actions={paper.availableActions}
              danger={['returnMinutes']}
              onAct={(next) => (next === 'editMinutes' ? edit(true) : setVerb(next))}
            />
          )
        }
        top={
          editing ? (
            <MinutesEditor meeting={meeting} blocks={paper.blocks} onDone={() => edit(false)} />
          ) : (
            <MinutesPaper paper={paper} />
          )
        }
        facts={<MinutesFacts paper={paper} />}
        timeline={<History noun="meeting" entries={paper.history} />}
      />
      <MeetingVerbs one={meeting} verb={verb} onClose={() => setVerb(null)} />
    </>
  );
}

function MinutesFacts({ paper }: { paper: Paper }) {
  const t = useT();
  const dates = useDates();
  return (
    <FactList
      facts={[
        {
          label: t('field.issueNumber'),
          value: paper.issueNumber,
          none: t('none.signed'),
          hint: paper.issueNumber ? null : t('hint.issueNumber'),
        },
        { label: t('field.signer'), value: postName(paper.signer), none: t('none.signed') },
        { label: t('field.signedAt'), value: dates.instant(paper.signedAt), none: t('none.signed') },
        { label: t('field.copyTo'), value: paper.copyTo },
        {
          label: t('field.textHash'),
          none: t('none.signed'),
          value: paper.textHash && <code className="mt-hash">{paper.textHash}</code>,
          hint: paper.textHash ? t('hint.textHash') : null,
        },
      ]}
    />
  );
}
