import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useDates, useT } from '@lianxi/frontend-kit';
import { Light, Panel } from '@lianxi/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProposeDialog } from '../features/agenda-item/propose-dialog';
import '../features/shared/meetings.css';
import { StateTag } from '../features/shared/state-tag';
import type { Meetings_CasePanelQuery } from '../gql/graphql';
import { paths } from '../paths';
import { Meetings_CasePanel } from './slots.graphql';

type Matter = NonNullable<Meetings_CasePanelQuery['case']>;

/** On the page of a matter: where it was discussed, what was decided, and the way onto an agenda. */
export default function CasePanel({ caseId }: { caseId: string }) {
  const t = useT();
  const query = useQuery(Meetings_CasePanel, { variables: { caseId } });
  return (
    <Panel title={t('panel.case')}>
      <Loaded query={query} pick={(data) => data.case} rows={2} compact>
        {(matter) => <Discussed matter={matter} />}
      </Loaded>
    </Panel>
  );
}

function Discussed({ matter }: { matter: Matter }) {
  const t = useT();
  const dates = useDates();
  const actions = useActions('meetingsActions');
  const [proposing, setProposing] = useState(false);
  const items = matter.agendaItems ?? [];
  const decisions = matter.decisionItems ?? [];
  return (
    <div className="lx-stack">
      {items.length === 0 && decisions.length === 0 && <p className="lx-muted">{t('casePanel.none')}</p>}
      {items.length > 0 && (
        <ul className="mt-today" aria-label={t('field.items')}>
          {items.map((item) => (
            <li key={item.id} data-item={item.id}>
              <div className="lx-row">
                {item.meeting ? (
                  <Link to={paths.meetingOf(item.meeting.id)}>{item.meeting.sessionNumber ?? item.meeting.title}</Link>
                ) : (
                  <span>{t('casePanel.noMeeting')}</span>
                )}
                <StateTag noun="agendaItem" state={item.state} />
              </div>
              <p className="lx-muted">
                {[item.title, item.meeting && dates.instant(item.meeting.startsAt)].filter(Boolean).join(' · ')}
                {item.meeting?.minutes && (
                  <>
                    {' '}
                    ·{' '}
                    <Link to={paths.minutesOf(item.meeting.id)}>
                      {item.meeting.minutes.issueNumber ?? t('page.minutes')}
                    </Link>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {decisions.length > 0 && (
        <ul className="mt-today" aria-label={t('field.decisions')}>
          {decisions.map((decision) => (
            <li key={decision.id} data-decision={decision.id}>
              <Link to={paths.decisionOf(decision.id)}>{decision.content}</Link>
              <div className="lx-row lx-muted">
                {t('casePanel.decision', { unit: decision.leadUnit?.name ?? '', due: dates.date(decision.dueOn) })}
                <StateTag noun="decisionItem" state={decision.state} />
                {decision.light && <Light light={decision.light} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="lx-row">
        <ActionBar
          noun="agendaItem"
          actions={actions}
          only={['proposeItem']}
          primary={null}
          onAct={() => setProposing(true)}
        />
      </div>
      <ProposeDialog
        open={proposing}
        matter={{ id: matter.id, label: [matter.caseNo, matter.summary].filter(Boolean).join(' ') }}
        onClose={() => setProposing(false)}
      />
    </div>
  );
}
