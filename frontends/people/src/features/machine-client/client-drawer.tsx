import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { FactList, Timeline } from '@lianxi/ui';
import { Drawer } from 'antd';
import { ClientState, endOf, networksOf, quotaOf, scopesOf, type ClientRow } from './client-columns';
import { ClientUse } from './client-use';
import { People_ClientSteps } from './machine-client.graphql';

/** One client: facts, what can be done with it, and every step so far. */
export function ClientDrawer({ row, onAct, onClose }: { row: ClientRow; onAct: (verb: string) => void; onClose: () => void }) {
  const t = useT();
  const dates = useDates();
  const query = useQuery(People_ClientSteps, { variables: { id: row.id }, fetchPolicy: 'cache-and-network' });
  return (
    <Drawer open size={520} title={row.clientId} onClose={onClose}>
      <div className="lx-stack">
        <FactList
          columns={1}
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
            ...(row.locks.length ? [{ label: t('source.locks'), value: row.locks.map(({ source, until }) => t('source.lockOf', { source: source ?? t('source.everywhere'), time: dates.instant(until) })).join(t('list.separator')) }] : []),
          ]}
        />
        {row.availableActions.length > 0 && <ActionBar noun="machineClient" actions={row.availableActions} onAct={onAct} danger={['kill']} />}
        <Loaded compact query={query} pick={(data) => data.machineClient} rows={3}>
          {({ use, history }) => (
            <>
            <ClientUse days={use} />
            <h2 className="pe-drawer-heading">{t('account.history')}</h2>
            <Timeline label={t('account.history')} entries={history.map((step) => ({ key: step.id, at: dates.instant(step.at), title: t(`verb.machineClient.${step.verb}`), who: step.by, body: step.reason }))} />
            </>
          )}
        </Loaded>
      </div>
    </Drawer>
  );
}
