import { useQuery } from '@apollo/client/react';
import { Loaded, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { ListExport } from '../features/export/list-export';
import { GridSelect } from '../features/household/grid-select';
import { householdColumns } from '../features/household/household-columns';
import { People_Households } from '../features/household/household.graphql';
import { Gate } from '../gate';
import '../people.css';

/** 综治网格联户: the households of the viewer's area, by grid. */
export default function HouseholdsPage() {
  return <Gate nav="people.households"><Households /></Gate>;
}

function Households() {
  const t = useT();
  const ledger = useLedgerState({ name: 'people.households' });
  const gridId = ledger.filterOf('grid');
  const query = useQuery(People_Households, { variables: { first: ledger.size, after: ledger.after, gridId: gridId ?? null } });
  return (
    <>
      <PageHeader title={t('page.households')} description={t('household.text')} actions={<ListExport lists={['households']} />} />
      <Loaded keep query={query} pick={(data) => data.households}>
        {(households) => {
          // the service neither searches nor sorts households: by door is their order
          const { search: _search, onSearch: _onSearch, ...table } = ledger.table(households);
          return (
            <LedgerTable
              {...table}
              label={t('page.households')}
              columns={householdColumns(t)}
              rows={households.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading}
              filters={<GridSelect value={gridId} onChange={(id) => ledger.setFilter('grid', id)} />}
              empty={<StateCard kind="empty" compact title={t('household.none')} description={gridId ? t('household.noneInGrid') : t('household.noneText')} />}
            />
          );
        }}
      </Loaded>
    </>
  );
}
