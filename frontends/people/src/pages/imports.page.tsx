import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useDates, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard, type LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { People_Imports } from '../features/import/import.graphql';
import { countsOf, MARKS } from '../features/import/marks';
import { NewImport } from '../features/import/new-import';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import type { People_ImportsQuery } from '../gql/graphql';
import { paths } from '../paths';
import '../people.css';

type RunRow = NonNullable<People_ImportsQuery['imports']>['edges'][number]['node'];

/** 批量导入: imports so far, and a new one. */
export default function ImportsPage() {
  return (
    <Gate nav="people.imports">
      <Imports />
    </Gate>
  );
}

function Imports() {
  const t = useT();
  const dates = useDates();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const ledger = useLedgerState({ name: 'people.imports', size: 20 });
  const query = useQuery(People_Imports, {
    variables: { first: ledger.size, after: ledger.after },
    fetchPolicy: 'cache-and-network',
  });
  const columns: LedgerColumn<RunRow>[] = [
    {
      key: 'kind',
      title: t('import.kind'),
      card: 'title',
      render: (row) => <Link to={paths.importOf(row.id)}>{row.facts.label}</Link>,
    },
    { key: 'file', title: t('import.file'), render: (row) => row.fileName },
    {
      key: 'state',
      title: t('import.state'),
      card: 'light',
      render: (row) => <Tag>{t(`state.import.${row.state}`)}</Tag>,
    },
    { key: 'rows', title: t('import.rowsTitle'), align: 'right', width: 90, render: (row) => row.rows },
    {
      key: 'counts',
      title: t('import.counts'),
      render: (row) =>
        MARKS.filter((mark) => countsOf(row.counts)[mark])
          .map((mark) => `${t(`import.mark.${mark}`)} ${countsOf(row.counts)[mark]}`)
          .join('　'),
    },
    { key: 'importer', title: t('import.importer'), render: (row) => row.importer?.name ?? row.account },
    { key: 'createdAt', title: t('import.createdAt'), render: (row) => dates.instant(row.createdAt) },
  ];
  return (
    <>
      <PageHeader
        title={t('page.imports')}
        description={t('page.importsText')}
        actions={
          <>
            <ActionBar
              noun="import"
              actions={useActions('peopleActions')}
              only={['addImport']}
              onAct={() => setAdding(true)}
            />
            <ListExport lists={['imports']} />
          </>
        }
      />
      <Loaded keep query={query} pick={(data) => data.imports}>
        {(runs) => {
          // the latest first: the service neither searches nor sorts them
          const { search: _search, onSearch: _onSearch, ...table } = ledger.table(runs);
          return (
            <LedgerTable
              {...table}
              label={t('page.imports')}
              columns={columns}
              rows={runs.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              loading={query.loading}
              onOpen={({ id }) => navigate(paths.importOf(id))}
              empty={<StateCard kind="empty" compact title={t('import.none')} description={t('import.noneText')} />}
            />
          );
        }}
      </Loaded>
      <NewImport open={adding} kinds={query.data?.importKinds ?? []} onClose={() => setAdding(false)} />
    </>
  );
}
