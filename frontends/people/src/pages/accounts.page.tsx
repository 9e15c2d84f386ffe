import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useDates, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { People_Accounts } from '../features/account/account.graphql';
import { accountColumns } from '../features/account/account-columns';
import { AccountDialog } from '../features/account/account-dialog';
import { AccountDrawer } from '../features/account/account-drawer';
import { IssuedDialog, type Issued } from '../features/account/issued-dialog';
import { LockedSources } from '../features/account/locked-sources';
import { OpenAccountDialog } from '../features/account/open-account-dialog';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import type { AccountState } from '../gql/graphql';
import '../people.css';

const STATES: AccountState[] = ['ACTIVE', 'PROPOSED', 'DISABLED', 'REJECTED'];

/** 账号: who may sign in (domain §5.1). */
export default function AccountsPage() {
  return (
    <Gate nav="people.accounts">
      <Accounts />
    </Gate>
  );
}

function Accounts() {
  const t = useT();
  const dates = useDates();
  const [opening, setOpening] = useState(false);
  const [shownId, setShownId] = useState<string | null>(null);
  const [verb, setVerb] = useState<string | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  const ledger = useLedgerState({ name: 'people.accounts', size: 20 });
  const state = ledger.filterOf('state') as AccountState | undefined;
  const kind = ledger.filterOf('kind');
  const filter = {
    text: ledger.search || null,
    states: state ? [state] : null,
    administrators: kind ? kind === 'administrator' : null,
  };
  const query = useQuery(People_Accounts, {
    variables: { first: ledger.size, after: ledger.after, filter },
    fetchPolicy: 'cache-and-network',
  });
  const actions = useActions('peopleActions');
  const row = query.data?.accounts?.edges.find(({ node }) => node.id === shownId)?.node;
  return (
    <>
      <PageHeader
        title={t('page.accounts')}
        description={t('page.accountsText')}
        actions={
          <>
            <ActionBar noun="account" actions={actions} only={['openAccount']} onAct={() => setOpening(true)} />
            <ListExport lists={['accounts']} />
          </>
        }
      />
      {actions.some(({ verb: one }) => one === 'unlockSource') && <LockedSources />}
      <Loaded keep query={query} pick={(data) => data.accounts}>
        {(accounts) => (
          <LedgerTable
            {...ledger.table(accounts)}
            label={t('page.accounts')}
            searchPlaceholder={t('account.search')}
            columns={accountColumns(t, dates.instant)}
            rows={accounts.edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            loading={query.loading}
            onOpen={({ id }) => setShownId(id)}
            filters={
              <>
                <Select
                  allowClear
                  style={{ minWidth: 130 }}
                  aria-label={t('account.state')}
                  placeholder={t('account.state')}
                  value={state}
                  onChange={(value) => ledger.setFilter('state', value)}
                  options={STATES.map((value) => ({ value, label: t(`state.account.${value}`) }))}
                />
                <Select
                  allowClear
                  style={{ minWidth: 130 }}
                  aria-label={t('account.kind')}
                  placeholder={t('account.kind')}
                  value={kind}
                  onChange={(value) => ledger.setFilter('kind', value)}
                  options={[
                    { value: 'business', label: t('account.business') },
                    { value: 'administrator', label: t('account.administrators') },
                  ]}
                />
              </>
            }
            empty={<StateCard kind="empty" compact title={t('account.none')} description={t('account.noneText')} />}
          />
        )}
      </Loaded>
      {row && <AccountDrawer row={row} onAct={setVerb} onClose={() => setShownId(null)} />}
      {row && verb && (
        <AccountDialog
          row={row}
          verb={verb}
          onClose={() => setVerb(null)}
          onReload={() => void query.refetch()}
          onIssued={setIssued}
        />
      )}
      <OpenAccountDialog open={opening} onClose={() => setOpening(false)} onIssued={setIssued} />
      <IssuedDialog issued={issued} onClose={() => setIssued(null)} />
    </>
  );
}
