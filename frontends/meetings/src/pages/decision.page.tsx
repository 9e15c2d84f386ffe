import { useQuery } from '@apollo/client/react';
import { ActionBar, fileAddress, Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { DetailPage, FactList, Light, PageHeader, Panel } from '@lianxi/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { CaseLine } from '../features/agenda-item/case-line';
import { Meetings_Decision } from '../features/decision-item/decision-item.graphql';
import { DecisionVerbs } from '../features/decision-item/decision-verbs';
import { History } from '../features/shared/history';
import '../features/shared/meetings.css';
import { namesOf, postName } from '../features/shared/names';
import { StateTag } from '../features/shared/state-tag';
import type { Meetings_DecisionQuery } from '../gql/graphql';
import { paths } from '../paths';

type Detail = NonNullable<Meetings_DecisionQuery['decisionItem']>;

/** Page of a decision: what, by whom, until when; its carrying-out and the proof. */
export default function DecisionPage() {
  const { id = '' } = useParams();
  const query = useQuery(Meetings_Decision, { variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.decisionItem} rows={10}>
      {(one) => <DecisionView one={one} />}
    </Loaded>
  );
}

function DecisionView({ one }: { one: Detail }) {
  const t = useT();
  const dates = useDates();
  const [verb, setVerb] = useState<string | null>(null);
  return (
    <>
      <DetailPage
        header={
          <PageHeader
            title={t('page.decision')}
            tags={
              <>
                <StateTag noun="decisionItem" state={one.state} />
                {one.light && <Light light={one.light} due={dates.date(one.dueOn)} />}
              </>
            }
            back={<Link to={paths.decisions}>{t('page.decisions')}</Link>}
          />
        }
        actions={
          one.availableActions.length > 0 && (
            <ActionBar
              noun="decisionItem"
              actions={one.availableActions}
              danger={['discard', 'return']}
              onAct={setVerb}
            />
          )
        }
        facts={<DecisionFacts one={one} />}
        timeline={<History noun="decisionItem" fallback="agendaItem" entries={one.history} />}
        side={<DecisionSide one={one} />}
      />
      <DecisionVerbs one={one} verb={verb} onClose={() => setVerb(null)} />
    </>
  );
}

function DecisionFacts({ one }: { one: Detail }) {
  const t = useT();
  const dates = useDates();
  return (
    <FactList
      facts={[
        { label: t('field.content'), value: <span className="mt-wrap">{one.content}</span> },
        { label: t('field.leadUnit'), value: one.leadUnit?.name },
        { label: t('field.coUnits'), value: namesOf(one.coUnits) },
        { label: t('field.responsible'), value: postName(one.responsiblePost) },
        {
          label: t('field.dueOn'),
          value: dates.date(one.dueOn),
          hint: one.onTime === false ? t('decision.late') : null,
        },
        { label: t('field.confirmedOn'), value: dates.date(one.confirmedOn), none: t('none.confirmed') },
        { label: t('field.acknowledgedAt'), value: dates.instant(one.acknowledgedAt), none: t('none.received') },
        {
          label: t('field.resultText'),
          value: one.resultText && <span className="mt-wrap">{one.resultText}</span>,
          none: t('none.submitted'),
        },
        { label: t('field.submittedOn'), value: dates.date(one.submittedOn), none: t('none.submitted') },
        { label: t('field.verifiedOn'), value: dates.date(one.verifiedOn), none: t('none.verified') },
      ]}
    />
  );
}

function DecisionSide({ one }: { one: Detail }) {
  const t = useT();
  const dates = useDates();
  const { meeting } = one;
  return (
    <>
      <Panel title={t('panel.origin')}>
        <FactList
          facts={[
            {
              label: t('field.meeting'),
              value: meeting && <Link to={paths.meetingOf(meeting.id)}>{meeting.title}</Link>,
            },
            { label: t('field.startsAt'), value: dates.instant(meeting?.startsAt) },
            { label: t('field.item'), value: one.agendaItem?.title },
            {
              label: t('page.minutes'),
              value: meeting?.minutes && (
                <Link to={paths.minutesOf(meeting.id)}>
                  {meeting.minutes.issueNumber ?? t(`state.minutes.${meeting.minutes.state}`)}
                </Link>
              ),
            },
            { label: t('field.case'), value: one.case && <CaseLine caseId={one.case.id} caseNo={one.case.caseNo} /> },
          ]}
        />
      </Panel>
      <Panel title={t('panel.proof')}>
        {one.files.length === 0 ? (
          <p className="lx-muted">{t('decision.noProof')}</p>
        ) : (
          <ul className="mt-links">
            {one.files.map((file) => (
              <li key={file.id}>
                <a href={fileAddress('meetings', file.id)} download>
                  {file.name}
                </a>{' '}
                <span className="lx-hint">
                  {t('file.size', { size: Math.max(1, Math.round(file.size / 1024)) })} ·{' '}
                  {dates.instant(file.uploadedAt)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
