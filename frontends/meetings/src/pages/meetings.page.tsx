import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader } from '@lianxi/ui';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CallDialog } from '../features/meeting/call-dialog';
import { useMeetingColumns } from '../features/meeting/meeting-columns';
import { Meetings_List } from '../features/meeting/meeting.graphql';
import {
  filterOf,
  MEETING_KINDS,
  MEETING_STATES,
  MEETING_VIEWS,
  sortOf,
  STATES_OF,
  viewOf,
} from '../features/meeting/meeting-tabs';
import { listOnly } from '../features/shared/ledger';
import '../features/shared/meetings.css';
import { paths } from '../paths';

/** Each view is an address. */
const searchOf = (view: string) => (view === 'upcoming' ? '' : `?view=${view}`);

/** Meetings by what is to be done with them: to come, in session, minutes outstanding, archived. */
export default function MeetingsPage() {
  const t = useT();
  const navigate = useNavigate();
  const [verb, setVerb] = useState<'call' | 'callExtraordinary' | null>(null);
  const actions = useActions('meetingsActions');
  const ledger = useLedgerState({ name: 'meetings.meetings', size: 20 });
  const view = viewOf(ledger.filterOf('view'));
  const fields = {
    state: ledger.filterOf('state'),
    kind: ledger.filterOf('kind'),
    from: ledger.filterOf('from'),
    to: ledger.filterOf('to'),
  };
  const query = useQuery(Meetings_List, {
    variables: { first: ledger.size, after: ledger.after, filter: filterOf(view, fields), sort: sortOf(view) },
  });
  const columns = useMeetingColumns();
  const day = (key: 'from' | 'to') => (
    <Input
      type="date"
      aria-label={t(`field.${key}`)}
      prefix={<span className="lx-hint">{t(`field.${key}`)}</span>}
      value={fields[key] ?? ''}
      onChange={(event) => ledger.setFilter(key, event.target.value)}
      style={{ width: 180 }}
    />
  );
  return (
    <>
      <PageHeader
        title={t('page.meetings')}
        description={t('page.meetingsText')}
        actions={
          <>
            {actions.some(({ verb: one }) => one === 'proposeItem') && (
              <Link className="mt-go" to={paths.topics}>
                {t('page.topics')}
              </Link>
            )}
            <ActionBar
              noun="meeting"
              actions={actions}
              only={['call', 'callExtraordinary']}
              onAct={(next) => setVerb(next as 'call')}
            />
          </>
        }
      />
      <nav className="mt-tabs" aria-label={t('meeting.views')}>
        {MEETING_VIEWS.map((key) => (
          <Link
            key={key}
            className="mt-tab"
            data-view={key}
            to={{ search: searchOf(key) }}
            aria-current={key === view ? 'page' : undefined}
          >
            {t(`view.${key}`)}
          </Link>
        ))}
      </nav>
      <Loaded keep query={query} pick={(data) => data.meetings}>
        {(meetings) => (
          <LedgerTable
            label={t('page.meetings')}
            columns={columns}
            rows={meetings.edges.map((edge) => edge.node)}
            rowKey={(row) => row.id}
            loading={query.loading}
            {...listOnly(ledger, meetings)}
            activeFilters={Object.values(fields).filter(Boolean).length}
            onResetFilters={() => void navigate({ search: searchOf(view) })}
            onOpen={(row) => void navigate(paths.meetingOf(row.id))}
            filters={
              <>
                <Select
                  allowClear
                  aria-label={t('field.state')}
                  placeholder={t('field.state')}
                  value={fields.state}
                  onChange={(value) => ledger.setFilter('state', value)}
                  options={(STATES_OF[view] ?? MEETING_STATES).map((state) => ({
                    value: state,
                    label: t(`state.meeting.${state}`),
                  }))}
                />
                <Select
                  allowClear
                  aria-label={t('field.kind')}
                  placeholder={t('field.kind')}
                  value={fields.kind}
                  onChange={(value) => ledger.setFilter('kind', value)}
                  options={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                />
                {day('from')}
                {day('to')}
              </>
            }
          />
        )}
      </Loaded>
      <CallDialog verb={verb} onClose={() => setVerb(null)} />
    </>
  );
}
