import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useDates, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { useState } from 'react';
import { IssuedDialog, type Issued } from '../features/account/issued-dialog';
import { clientColumns } from '../features/machine-client/client-columns';
import { ClientDialog, RegisterDialog } from '../features/machine-client/client-dialogs';
import { ClientDrawer } from '../features/machine-client/client-drawer';
import { People_MachineClients } from '../features/machine-client/machine-client.graphql';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import '../people.css';

/** 区级系统接入: machine clients of the district, their secrets and the kill switch (R-053, domain §5.3). */
export default function MachineClientsPage() {
  return (
    <Gate nav="people.machines">
      <MachineClients />
    </Gate>
  );
}

function MachineClients() {
  const t = useT();
  const dates = useDates();
  const [registering, setRegistering] = useState(false);
  const [shownId, setShownId] = useState<string | null>(null);
  const [verb, setVerb] = useState<string | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  const ledger = useLedgerState({ name: 'people.machineClients', size: 20 });
  const query = useQuery(People_MachineClients, {
    variables: { first: ledger.size, after: ledger.after },
    fetchPolicy: 'cache-and-network',
  });
  const actions = useActions('peopleActions');
  const row = query.data?.machineClients?.edges.find(({ node }) => node.id === shownId)?.node;
  const reload = () => void query.refetch();
  return (
    <>
      <PageHeader
        title={t('page.machineClients')}
        description={t('page.machineClientsText')}
        actions={
          <>
            <ActionBar
              noun="machineClient"
              actions={actions}
              only={['registerClient']}
              onAct={() => setRegistering(true)}
            />
            <ListExport lists={['machineClients']} />
          </>
        }
      />
      <Loaded keep query={query} pick={(data) => data.machineClients}>
        {(clients) => {
          // a handful: the service neither searches nor sorts them
          const { search: _search, onSearch: _onSearch, ...table } = ledger.table(clients);
          return (
            <LedgerTable
              {...table}
              label={t('page.machineClients')}
              columns={clientColumns(t, dates)}
              rows={clients.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              loading={query.loading}
              onOpen={({ id }) => setShownId(id)}
              empty={<StateCard kind="empty" compact title={t('machine.none')} description={t('machine.noneText')} />}
            />
          );
        }}
      </Loaded>
      {row && <ClientDrawer row={row} onAct={setVerb} onClose={() => setShownId(null)} />}
      {row && verb && (
        <ClientDialog row={row} verb={verb} onClose={() => setVerb(null)} onReload={reload} onIssued={setIssued} />
      )}
      {registering && <RegisterDialog onClose={() => setRegistering(false)} onReload={reload} onIssued={setIssued} />}
      <IssuedDialog issued={issued} onClose={() => setIssued(null)} />
    </>
  );
}
