import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { ObjectDrawer, StepList } from '../steps/object-drawer';
import { ClientState, endOf, networksOf, quotaOf, scopesOf, type ClientRow } from './client-columns';
import { ClientUse } from './client-use';
import { People_ClientSteps } from './machine-client.graphql';

/** One client: facts, what can be done with it, and every step so far. */
export function ClientDrawer({
  row,
  onAct,
  onClose,
}: {
  row: ClientRow;
  onAct: (verb: string) => void;
  onClose: () => void;
}) {
  const t = useT();
  const dates = useDates();
  const query = useQuery(People_ClientSteps, { variables: { id: row.id }, fetchPolicy: 'cache-and-network' });
  return (
    <ObjectDrawer
      title={row.clientId}
      noun="machineClient"
      actions={row.availableActions}
      danger={['kill']}
      onAct={onAct}
      onClose={onClose}
      facts={[
        { label: t('machine.name'), value: row.name },
        { label: t('machine.unit'), value: row.unit?.name },
        { label: t('account.state'), value: <ClientState row={row} t={t} instant={dates.instant} /> },
        { label: t('machine.scopes'), value: scopesOf(t, row.scopes) },
        { label: t('access.purpose'), value: row.purpose },
        { label: t('access.networks'), value: networksOf(t, row.networks) },
        { label: t('access.quota'), value: quotaOf(t, row) },
        { label: t('machine.expiresOn'), value: endOf(t, row, dates.date) },
        { label: t('machine.lastUsed'), value: row.lastUsedAt ? dates.instant(row.lastUsedAt) : t('machine.never') },
        ...(row.locks.length
          ? [
              {
                label: t('source.locks'),
                value: row.locks
                  .map(({ source, until }) =>
                    t('source.lockOf', { source: source ?? t('source.everywhere'), time: dates.instant(until) }),
                  )
                  .join(t('list.separator')),
              },
            ]
          : []),
      ]}
    >
      <Loaded compact query={query} pick={(data) => data.machineClient} rows={3}>
        {({ use, history }) => (
          <>
            <ClientUse days={use} />
            <StepList noun="machineClient" steps={history} />
          </>
        )}
      </Loaded>
    </ObjectDrawer>
  );
}
