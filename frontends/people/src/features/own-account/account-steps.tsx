import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { Panel, Timeline } from '@lianxi/ui';
import { People_OwnAccountSteps } from './own-account.graphql';

/** What administrators did to one's own account: resets and who asked and confirmed them stay readable here. */
export function AccountSteps() {
  const t = useT();
  const dates = useDates();
  const query = useQuery(People_OwnAccountSteps, { fetchPolicy: 'cache-and-network' });
  return (
    <Panel title={t('reset.steps')}>
      <Loaded compact query={query} pick={(data) => data.ownAccount} rows={2}>
        {({ history }) =>
          history.length ? (
            <Timeline
              label={t('reset.steps')}
              entries={history.map((step) => ({
                key: step.id,
                at: dates.instant(step.at),
                title: t(`verb.account.${step.verb}`),
                who: step.by,
                body: step.reason,
              }))}
            />
          ) : (
            <p className="lx-hint">{t('reset.noSteps')}</p>
          )
        }
      </Loaded>
    </Panel>
  );
}
