import { useQuery } from '@apollo/client/react';
import { ActionBar, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { People_LockedSources, People_UnlockSource } from './account.graphql';

/**
 * Sources of sign-in that have to wait after too many wrong secrets, shown while there are any; each can be let in
 * again.
 */
export function LockedSources() {
  const t = useT();
  const dates = useDates();
  const query = useQuery(People_LockedSources, { fetchPolicy: 'cache-and-network' });
  const act = useAct(People_UnlockSource, { done: t('source.freed'), refetch: ['People_LockedSources'] });
  const sources = query.data?.lockedSources;
  if (!sources?.edges.length) return null;
  return (
    <Panel title={t('source.title', { count: sources.totalCount })}>
      <ProblemAlert problem={act.problem} />
      <p className="lx-hint">{t('source.text')}</p>
      <div className="pe-scroll pe-cards">
        <table className="pe-table" aria-label={t('source.label')}>
          <thead>
            <tr>
              <th scope="col">{t('source.address')}</th>
              <th scope="col">{t('source.failures')}</th>
              <th scope="col">{t('source.until')}</th>
              <th scope="col">{t('account.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {sources.edges.map(({ node }) => (
              <tr key={node.address} data-source={node.address}>
                <th scope="row">{node.address}</th>
                <td data-label={t('source.failures')}>{node.failures}</td>
                <td data-label={t('source.until')}>{dates.instant(node.until)}</td>
                <td>
                  <ActionBar
                    noun="account"
                    actions={node.availableActions}
                    onAct={() => void act.run({ input: { address: node.address } })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
