import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useDates, useLedgerState, useT, type Text } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard, type LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { AppointmentDialog, type AppointmentRow } from '../features/appointment/appointment-dialog';
import { People_Appointments } from '../features/appointment/appointment.graphql';
import { HistoryButton } from '../features/history/history-button';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../people.css';

/** 待确认任职: appointments to weighty posts, which one proposes and another confirms. */
export default function AppointmentsPage() {
  return (
    <Gate nav="people.appointments">
      <Appointments />
    </Gate>
  );
}

type Verb = 'confirm' | 'reject' | 'withdraw';

const columns = (
  t: Text,
  date: (on: string) => string,
  onAct: (row: AppointmentRow, verb: Verb) => void,
): LedgerColumn<AppointmentRow>[] => [
  {
    key: 'person',
    title: t('post.person'),
    render: ({ person, state }) => (
      <span className="pe-tags">
        {person?.name ?? t('fact.hidden')}
        <Tag color={state === 'PROPOSED' ? 'gold' : state === 'CONFIRMED' ? 'blue' : 'default'}>
          {t(`state.appointment.${state}`)}
        </Tag>
      </span>
    ),
    card: 'title',
    width: 190,
  },
  {
    key: 'post',
    title: t('post.title'),
    render: ({ post, seatKind }) =>
      post ? (
        <>
          {post.title}
          {seatKind && (
            <>
              {' '}
              <Tag>{t('units.seatGiven', { seat: t(`seat.${seatKind}`) })}</Tag>
            </>
          )}
          {post.unit && (
            <div>
              <Link className="pe-small" to={paths.unitOf(post.unit.id)}>
                {post.unit.name}
              </Link>
            </div>
          )}
        </>
      ) : (
        t('fact.hidden')
      ),
    width: 250,
  },
  {
    key: 'from',
    title: t('post.from'),
    render: ({ validFrom, validTo, basis }) => (
      <>
        {date(validFrom)}
        {validTo ? ` – ${date(validTo)}` : ''}
        <div className="lx-hint">{basis}</div>
      </>
    ),
    width: 230,
  },
  { key: 'proposedBy', title: t('units.proposedBy'), render: ({ proposedBy }) => proposedBy, width: 100 },
  {
    key: 'actions',
    title: t('person.actions'),
    render: (row) => (
      <div className="lx-row">
        <ActionBar
          noun="appointment"
          primary="confirm"
          danger={['reject']}
          actions={row.availableActions}
          onAct={(verb) => onAct(row, verb as Verb)}
        />
        <HistoryButton register="APPOINTMENTS" ids={[row.id]} title={row.post?.title ?? t('fact.hidden')} />
      </div>
    ),
  },
];

function Appointments() {
  const t = useT();
  const dates = useDates();
  const [act, setAct] = useState<{ row: AppointmentRow; verb: Verb } | null>(null);
  const ledger = useLedgerState({ name: 'people.appointments', size: 20 });
  const query = useQuery(People_Appointments, {
    variables: { state: null, first: ledger.size, after: ledger.after },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.appointments')}
        description={t('units.appointmentsText')}
        actions={<ListExport lists={['appointments']} />}
      />
      <Loaded keep query={query} pick={(data) => data.appointments}>
        {(found) => {
          const { search: _search, onSearch: _onSearch, ...table } = ledger.table(found);
          return (
            <LedgerTable
              {...table}
              label={t('page.appointments')}
              columns={columns(t, dates.date, (row, verb) => setAct({ row, verb }))}
              rows={found.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              loading={query.loading}
              empty={
                <StateCard
                  kind="empty"
                  compact
                  title={t('units.noAppointments')}
                  description={t('units.appointmentsText')}
                />
              }
            />
          );
        }}
      </Loaded>
      {act && (
        <AppointmentDialog
          row={act.row}
          verb={act.verb}
          onClose={() => setAct(null)}
          onReload={() => void query.refetch()}
        />
      )}
    </div>
  );
}
