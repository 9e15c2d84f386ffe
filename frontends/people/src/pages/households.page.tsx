import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { periodsOf } from '../features/visit-coverage/period';
import { FindPerson, type Sought } from '../features/household/find-person';
import { ListExport } from '../features/export/list-export';
import { GridSelect } from '../features/household/grid-select';
import { householdColumns, type HouseholdRow } from '../features/household/household-columns';
import { AddHousehold } from '../features/household/household-dialogs';
import { People_Households } from '../features/household/household.graphql';
import { VisitDialog } from '../features/visit/visit-dialog';
import { Gate } from '../gate';
import type { VisitState } from '../gql/graphql';
import { paths } from '../paths';
import '../people.css';

/** 综治网格联户: the households of the viewer's area, by grid (R-054, R-055); a grid worker enters visits from here. */
export default function HouseholdsPage() {
  return (
    <Gate nav="people.households">
      <Households />
    </Gate>
  );
}

const STATES = ['VISITED', 'TRIED', 'NOT_VISITED'] as const;

function Households() {
  const t = useT();
  const navigate = useNavigate();
  const ledger = useLedgerState({ name: 'people.households' });
  // what was searched by is personal: it lives in this page and not in the address
  const [sought, setSought] = useState<Sought | null>(null);
  const [dialog, setDialog] = useState<string | null>(null);
  const [visiting, setVisiting] = useState<HouseholdRow | null>(null);
  const gridId = ledger.filterOf('grid');
  const visited = ledger.filterOf('visited');
  const [period, visitState] = visited ? (visited.split(':') as [string, VisitState]) : [];
  const filter = { door: ledger.search || null, ...sought, ...(period && { period, visitState: visitState ?? null }) };
  const query = useQuery(People_Households, {
    variables: { first: ledger.size, after: ledger.after, gridId: gridId ?? null, filter },
  });
  const today = query.data?.conference?.on ?? '';
  const periods = today ? [periodsOf(today).months[0]!, periodsOf(today).quarters[0]!] : [];
  const creating = useActions('peopleActions');
  const seeksPeople = creating.some(({ verb }) => verb === 'readHouseholds');
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.households')}
        description={t('household.text')}
        actions={
          <>
            <ListExport lists={['households']} />
            <ActionBar noun="household" actions={creating} only={['addHousehold']} onAct={() => setDialog('add')} />
          </>
        }
      />
      <Loaded keep query={query} pick={(data) => data.households}>
        {(households) => {
          const { sort: _sort, onSort: _onSort, ...table } = ledger.table(households);
          return (
            <LedgerTable
              {...table}
              label={t('page.households')}
              searchPlaceholder={t('hh.searchDoor')}
              columns={householdColumns(
                t,
                households.edges.some(({ node }) => node.availableActions.some(({ verb }) => verb === 'recordVisit'))
                  ? setVisiting
                  : null,
              )}
              rows={households.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading}
              onOpen={(row) => navigate(paths.householdOf(row.id))}
              filters={
                <>
                  <GridSelect value={gridId} onChange={(id) => ledger.setFilter('grid', id)} />
                  <Select
                    allowClear
                    aria-label={t('hh.visitState')}
                    placeholder={t('hh.visitState')}
                    style={{ minWidth: 210 }}
                    value={visited}
                    onChange={(value?: string) => ledger.setFilter('visited', value)}
                    options={periods.map((one) => ({
                      label: one,
                      options: STATES.map((state) => ({
                        value: `${one}:${state}`,
                        label: `${one} ${t(`hh.state.${state}`)}`,
                      })),
                    }))}
                  />
                </>
              }
              tools={
                seeksPeople &&
                (sought ? (
                  <Button onClick={() => setSought(null)}>
                    {t('hh.searchEnd')}（{t('hh.searching')}）
                  </Button>
                ) : (
                  <Button data-find-person onClick={() => setDialog('find')}>
                    {t('hh.searchPerson')}
                  </Button>
                ))
              }
              empty={
                <StateCard
                  kind="empty"
                  compact
                  title={t('household.none')}
                  description={gridId ? t('household.noneInGrid') : t('household.noneText')}
                />
              }
            />
          );
        }}
      </Loaded>
      <FindPerson open={dialog === 'find'} onFind={setSought} onClose={() => setDialog(null)} />
      {dialog === 'add' && <AddHousehold gridId={gridId} today={today} onClose={() => setDialog(null)} />}
      {visiting && <VisitDialog household={visiting} onClose={() => setVisiting(null)} />}
    </div>
  );
}
