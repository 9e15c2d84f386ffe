import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useDates, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard, type LedgerColumn } from '@lianxi/ui';
import { Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { AcknowledgeDialog, type AlertRow } from '../features/security-alert/acknowledge-dialog';
import { People_SecurityAlerts } from '../features/security-alert/security-alert.graphql';
import { HistoryButton } from '../features/history/history-button';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import '../people.css';

/** 安全告警: accounts that showed personal data in plain more than 30 times within an hour (domain §5.4). */
export default function SecurityAlertsPage() {
  return (
    <Gate nav="people.alerts">
      <Alerts />
    </Gate>
  );
}

function Alerts() {
  const t = useT();
  const dates = useDates();
  const [acting, setActing] = useState<AlertRow | null>(null);
  const ledger = useLedgerState({ name: 'people.alerts' });
  const open = ledger.filterOf('open') === 'true';
  const query = useQuery(People_SecurityAlerts, {
    variables: { state: open ? 'OPEN' : null, first: ledger.size, after: ledger.after },
    fetchPolicy: 'cache-and-network',
  });
  const columns: LedgerColumn<AlertRow>[] = [
    { key: 'since', title: t('alert.since'), render: (row) => dates.instant(row.since) },
    {
      key: 'account',
      title: t('alert.account'),
      card: 'title',
      render: (row) => `${row.account?.username ?? ''} ${row.account?.name ?? ''}`,
    },
    { key: 'calls', title: t('alert.calls'), render: (row) => row.calls },
    {
      key: 'state',
      title: t('alert.state'),
      card: 'light',
      render: (row) => (
        <Tag color={row.state === 'OPEN' ? 'error' : 'default'}>{t(`state.securityAlert.${row.state}`)}</Tag>
      ),
    },
    {
      key: 'note',
      title: t('alert.note'),
      render: (row) => (
        <>
          {row.note ??
            (row.availableActions.length > 0 ? (
              <ActionBar noun="securityAlert" actions={row.availableActions} onAct={() => setActing(row)} />
            ) : (
              t('alert.own')
            ))}{' '}
          <HistoryButton register="SECURITY_ALERTS" ids={[row.id]} title={row.account?.username ?? ''} />
        </>
      ),
    },
  ];
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.securityAlerts')}
        description={t('alert.text')}
        actions={<ListExport lists={['securityAlerts']} />}
      />
      <Loaded keep query={query} pick={(data) => data.securityAlerts}>
        {(alerts) => {
          const { search: _search, onSearch: _onSearch, sort: _sort, onSort: _onSort, ...table } = ledger.table(alerts);
          return (
            <LedgerTable
              {...table}
              label={t('page.securityAlerts')}
              columns={columns}
              rows={alerts.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading}
              filters={
                <Checkbox
                  checked={open}
                  onChange={({ target }) => ledger.setFilter('open', target.checked ? 'true' : null)}
                >
                  {t('alert.onlyOpen')}
                </Checkbox>
              }
              empty={<StateCard kind="empty" compact title={t('alert.none')} />}
            />
          );
        }}
      </Loaded>
      {acting && (
        <AcknowledgeDialog row={acting} onClose={() => setActing(null)} onReload={() => void query.refetch()} />
      )}
    </div>
  );
}
