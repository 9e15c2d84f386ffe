import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useDates, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { checkColumns } from '../features/quarterly-check/check-columns';
import { useQuarterName } from '../features/quarterly-check/labels';
import { PlanDialog } from '../features/quarterly-check/plan-dialog';
import { Supervision_Checks } from '../features/quarterly-check/quarterly-check.graphql';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../supervision.css';

/** 督查考核: the random checks of each quarter. */
export default function ChecksPage() {
  return (
    <Gate nav="supervision.checks">
      <Checks />
    </Gate>
  );
}

function Checks() {
  const t = useT();
  const dates = useDates();
  const quarterName = useQuarterName();
  const navigate = useNavigate();
  const [planning, setPlanning] = useState(false);
  const ledger = useLedgerState({ name: 'supervision.checks', size: 20 });
  const query = useQuery(Supervision_Checks, { variables: { first: ledger.size, after: ledger.after } });
  const actions = useActions('supervisionActions');
  return (
    <>
      <PageHeader
        title={t('page.checks')}
        description={t('page.checksText')}
        actions={<ActionBar noun="quarterlyCheck" actions={actions} only={['plan']} onAct={() => setPlanning(true)} />}
      />
      <Loaded keep query={query} pick={(data) => data.quarterlyChecks}>
        {(checks) => {
          // one a quarter: the service neither searches nor sorts them
          const { search: _search, onSearch: _onSearch, ...table } = ledger.table(checks);
          return (
            <LedgerTable
              {...table}
              label={t('page.checks')}
              columns={checkColumns({ t, quarterName, ...dates })}
              rows={checks.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading}
              onOpen={(row) => navigate(paths.checkOf(row.id))}
              empty={<StateCard kind="empty" compact title={t('check.none')} description={t('check.noneText')} />}
            />
          );
        }}
      </Loaded>
      <PlanDialog
        open={planning}
        taken={query.data?.quarterlyChecks?.edges.map(({ node }) => node.quarter) ?? []}
        onClose={() => setPlanning(false)}
      />
    </>
  );
}
