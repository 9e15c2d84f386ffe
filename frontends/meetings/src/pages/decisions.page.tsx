import { useQuery } from '@apollo/client/react';
import { Loaded, useActing, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader } from '@lianxi/ui';
import { Checkbox, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useDecisionColumns } from '../features/decision-item/decision-columns';
import { Meetings_Decisions } from '../features/decision-item/decision-item.graphql';
import { listOnly } from '../features/shared/ledger';
import '../features/shared/meetings.css';
import type { DecisionItemState } from '../gql/graphql';
import { paths } from '../paths';

const STATES: readonly DecisionItemState[] = [
  'DRAFTED',
  'OPEN',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'SUBMITTED',
  'RETURNED',
  'VERIFIED',
  'DISCARDED',
];

/** Ledger of decisions (议定事项) in the order of their due dates. */
export default function DecisionsPage() {
  const t = useT();
  const navigate = useNavigate();
  const unit = useActing()?.post.unit ?? null;
  const ledger = useLedgerState({ name: 'meetings.decisions', size: 20 });
  const state = STATES.find((one) => one === ledger.filterOf('state'));
  const overdue = ledger.filterOf('overdue') === 'true';
  const mine = ledger.filterOf('mine') === 'true';
  const query = useQuery(Meetings_Decisions, {
    variables: {
      first: ledger.size,
      after: ledger.after,
      filter: {
        states: state ? [state] : null,
        overdue: overdue ? true : null,
        leadUnitId: mine && unit ? unit.id : null,
      },
    },
  });
  const columns = useDecisionColumns();
  const tick = (key: string) => ({
    onChange: ({ target }: { target: { checked: boolean } }) => ledger.setFilter(key, target.checked ? 'true' : null),
  });
  return (
    <>
      <PageHeader title={t('page.decisions')} description={t('page.decisionsText')} />
      <Loaded keep query={query} pick={(data) => data.decisionItems}>
        {(decisions) => (
          <LedgerTable
            label={t('page.decisions')}
            columns={columns}
            rows={decisions.edges.map((edge) => edge.node)}
            rowKey={(row) => row.id}
            loading={query.loading}
            {...listOnly(ledger, decisions)}
            onOpen={(row) => void navigate(paths.decisionOf(row.id))}
            filters={
              <>
                <Select
                  allowClear
                  aria-label={t('field.state')}
                  placeholder={t('field.state')}
                  value={state}
                  onChange={(value) => ledger.setFilter('state', value)}
                  options={STATES.map((value) => ({ value, label: t(`state.decisionItem.${value}`) }))}
                />
                <Checkbox checked={overdue} {...tick('overdue')}>
                  {t('filter.overdue')}
                </Checkbox>
                {unit && (
                  <Checkbox checked={mine} {...tick('mine')}>
                    {t('filter.mine', { unit: unit.name })}
                  </Checkbox>
                )}
              </>
            }
          />
        )}
      </Loaded>
    </>
  );
}
