import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { ObjectDrawer, StepList } from '../steps/object-drawer';
import { People_AccountSteps } from './account.graphql';
import { AccountState, kindOf, type AccountRow } from './account-columns';

/** One account: facts, what can be done with it, and every step so far. */
export function AccountDrawer({
  row,
  onAct,
  onClose,
}: {
  row: AccountRow;
  onAct: (verb: string) => void;
  onClose: () => void;
}) {
  const t = useT();
  const dates = useDates();
  const query = useQuery(People_AccountSteps, { variables: { id: row.id }, fetchPolicy: 'cache-and-network' });
  return (
    <ObjectDrawer
      title={row.username}
      noun="account"
      actions={row.availableActions}
      danger={['disable', 'reject', 'confirmReset']}
      onAct={onAct}
      onClose={onClose}
      facts={[
        { label: t('account.person'), value: row.name },
        { label: t('account.kind'), value: kindOf(t, row) },
        { label: t('account.state'), value: <AccountState row={row} t={t} instant={dates.instant} /> },
        {
          label: t('account.lastSignIn'),
          value: row.lastSignInAt ? dates.instant(row.lastSignInAt) : t('account.never'),
        },
        {
          label: t('access.factor'),
          value: row.secondFactorAt
            ? t('access.factorOn', { since: dates.instant(row.secondFactorAt) })
            : t('access.factorOff'),
        },
        { label: t('account.opened'), value: dates.instant(row.createdAt) },
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
        ...(row.pendingReset
          ? [
              {
                label: t('reset.waiting'),
                value: t('reset.asked', {
                  kind: t(`reset.kind.${row.pendingReset.kind}`),
                  by: row.pendingReset.askedBy,
                  time: dates.instant(row.pendingReset.askedAt),
                }),
              },
            ]
          : []),
        ...(row.pendingReset?.reason ? [{ label: t('account.reason'), value: row.pendingReset.reason }] : []),
      ]}
    >
      <Loaded compact query={query} pick={(data) => data.account} rows={3}>
        {({ history }) => <StepList noun="account" steps={history} />}
      </Loaded>
    </ObjectDrawer>
  );
}
