import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Meetings_Topics } from '../features/agenda-item/agenda-item.graphql';
import { ItemVerbs } from '../features/agenda-item/item-verbs';
import { ProposeDialog } from '../features/agenda-item/propose-dialog';
import { useTopicColumns } from '../features/agenda-item/topic-columns';
import { listOnly } from '../features/shared/ledger';
import '../features/shared/meetings.css';
import type { AgendaItemState } from '../gql/graphql';
import { paths } from '../paths';

/** What a topic may be outside a session; the others are seen on their meeting. */
const STATES: readonly AgendaItemState[] = ['PROPOSED', 'REJECTED', 'DEFERRED'];

/** Topics collected from all units: the office puts them on a meeting or says why not (M2). */
export default function TopicsPage() {
  const t = useT();
  const ledger = useLedgerState({ name: 'meetings.topics', size: 20 });
  const state = STATES.find((one) => one === ledger.filterOf('state')) ?? 'PROPOSED';
  const query = useQuery(Meetings_Topics, {
    variables: { first: ledger.size, after: ledger.after, filter: { states: [state] } },
  });
  const [chosen, setChosen] = useState<{ id: string; verb: string } | null>(null);
  const [proposing, setProposing] = useState(false);
  const columns = useTopicColumns((id, verb) => setChosen({ id, verb }));
  return (
    <>
      <PageHeader
        title={t('page.topics')}
        description={t('page.topicsText')}
        back={<Link to={paths.meetings}>{t('page.meetings')}</Link>}
        actions={
          <ActionBar
            noun="agendaItem"
            actions={useActions('meetingsActions')}
            only={['proposeItem']}
            onAct={() => setProposing(true)}
          />
        }
      />
      <Loaded keep query={query} pick={(data) => data.agendaItems}>
        {(items) => {
          const current = items.edges.find(({ node }) => node.id === chosen?.id)?.node;
          return (
            <>
              <LedgerTable
                label={t('page.topics')}
                columns={columns}
                rows={items.edges.map((edge) => edge.node)}
                rowKey={(row) => row.id}
                loading={query.loading}
                {...listOnly(ledger, items)}
                empty={<StateCard kind="empty" compact title={t('topics.empty')} />}
                filters={
                  <Select
                    aria-label={t('field.state')}
                    value={state}
                    onChange={(value) => ledger.setFilter('state', value)}
                    options={STATES.map((value) => ({ value, label: t(`state.agendaItem.${value}`) }))}
                  />
                }
              />
              {current && chosen && (
                <ItemVerbs
                  item={current}
                  verb={chosen.verb}
                  meetingId={current.meeting?.id ?? null}
                  onClose={() => setChosen(null)}
                />
              )}
            </>
          );
        }}
      </Loaded>
      <ProposeDialog open={proposing} onClose={() => setProposing(false)} />
    </>
  );
}
