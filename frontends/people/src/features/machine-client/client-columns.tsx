import type { Text } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import type { People_MachineClientsQuery } from '../../gql/graphql';

export type ClientRow = NonNullable<People_MachineClientsQuery['machineClients']>['edges'][number]['node'];
interface Dates {
  date: (on: string) => string;
  instant: (at: string) => string;
}

/** State of a client, with the former secret as long as it is good. */
export function ClientState({ row, t, instant }: { row: ClientRow; t: Text; instant: Dates['instant'] }) {
  return (
    <span className="pe-tags">
      <Tag color={row.state === 'ACTIVE' ? 'blue' : 'red'}>{t(`state.machineClient.${row.state}`)}</Tag>
      {row.locks[0] && <Tag color="red">{t('source.locked', { time: instant(row.locks[0].until) })}</Tag>}
      {row.previousUntil && new Date(row.previousUntil) > new Date() && (
        <Tag>{t('machine.previousUntil', { time: instant(row.previousUntil) })}</Tag>
      )}
    </span>
  );
}

/** Label of a field group; the first ones have their words from before. */
export const scopeLabel = (t: Text, scope: string) =>
  t(scope.endsWith(':read') ? `scope.${scope}` : `access.group.${scope}`);
export const networksOf = (t: Text, networks: readonly string[]) =>
  networks.join(t('list.separator')) || t('access.anywhere');
export const quotaOf = (t: Text, { perMinute, perDay }: Pick<ClientRow, 'perMinute' | 'perDay'>) =>
  t('access.quotaOf', { minute: perMinute, day: perDay });
export const scopesOf = (t: Text, scopes: readonly string[]) =>
  scopes.map((scope) => scopeLabel(t, scope)).join(t('list.separator'));
export const endOf = (t: Text, row: ClientRow, date: Dates['date']) =>
  row.expiresOn ? date(row.expiresOn) : t('machine.endless');

export const clientColumns = (t: Text, { date, instant }: Dates): LedgerColumn<ClientRow>[] => [
  {
    key: 'clientId',
    title: t('machine.clientId'),
    render: ({ clientId }) => <code>{clientId}</code>,
    card: 'title',
    width: 180,
  },
  { key: 'name', title: t('machine.name'), render: ({ name }) => name },
  {
    key: 'state',
    title: t('account.state'),
    render: (row) => <ClientState row={row} t={t} instant={instant} />,
    card: 'light',
  },
  { key: 'scopes', title: t('machine.scopes'), render: ({ scopes }) => scopesOf(t, scopes) },
  { key: 'quota', title: t('access.quota'), render: (row) => quotaOf(t, row) },
  { key: 'expiresOn', title: t('machine.expiresOn'), render: (row) => endOf(t, row, date) },
  {
    key: 'lastUsedAt',
    title: t('machine.lastUsed'),
    render: ({ lastUsedAt }) => (lastUsedAt ? instant(lastUsedAt) : t('machine.never')),
  },
];
