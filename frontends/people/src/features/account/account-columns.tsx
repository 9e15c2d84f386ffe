import type { Text } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import type { People_AccountsQuery } from '../../gql/graphql';

export type AccountRow = NonNullable<People_AccountsQuery['accounts']>['edges'][number]['node'];

/** State of an account in words, with what keeps its owner out. */
export function AccountState({ row, t, instant }: { row: AccountRow; t: Text; instant: (at: string) => string }) {
  return (
    <span className="pe-tags">
      <Tag color={row.state === 'ACTIVE' ? 'blue' : row.state === 'PROPOSED' ? 'gold' : 'default'}>
        {t(`state.account.${row.state}`)}
      </Tag>
      {row.lockedUntil && <Tag color="red">{t('account.locked', { time: instant(row.lockedUntil) })}</Tag>}
      {row.pendingReset && row.state !== 'PROPOSED' && <Tag color="gold">{t('reset.waiting')}</Tag>}
      {row.passwordDue && <Tag>{t('account.due')}</Tag>}
    </span>
  );
}

export const kindOf = (t: Text, row: Pick<AccountRow, 'administrator'>) =>
  row.administrator ? t(`administrator.${row.administrator}`) : t('account.business');

export const accountColumns = (t: Text, instant: (at: string) => string): LedgerColumn<AccountRow>[] => [
  { key: 'username', title: t('account.username'), render: ({ username }) => username, card: 'title', width: 180 },
  { key: 'name', title: t('account.person'), render: ({ name }) => name },
  { key: 'kind', title: t('account.kind'), render: (row) => kindOf(t, row) },
  {
    key: 'state',
    title: t('account.state'),
    render: (row) => <AccountState row={row} t={t} instant={instant} />,
    card: 'light',
  },
  {
    key: 'lastSignInAt',
    title: t('account.lastSignIn'),
    render: ({ lastSignInAt }) => (lastSignInAt ? instant(lastSignInAt) : t('account.never')),
  },
  {
    key: 'createdAt',
    title: t('account.opened'),
    render: ({ createdAt }) => instant(createdAt),
    optional: true,
    card: 'none',
  },
];
