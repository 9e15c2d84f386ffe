import { useApolloClient, useQuery } from '@apollo/client/react';
import { Loaded, useLedgerState, useT } from '@lianxi/frontend-kit';
import { LedgerTable, Panel, StateCard, useKeys, type LedgerColumn } from '@lianxi/ui';
import { App, Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { People_ImportNext, People_ImportPreview } from './import.graphql';
import {
  countsOf,
  MARKS,
  MarkTag,
  PreviewCell,
  REFUSED,
  refusedIn,
  RowNumber,
  type Mark,
  type PreviewRow,
} from './marks';
import { Reading } from './reading';
import type { Run } from './run';

/** Step 3: every row and cell with what the import would do to it. Filter, page and place stand in the address. */
export function Preview({ run, actions }: { run: Run; actions: ReactNode }) {
  const t = useT();
  const client = useApolloClient();
  const { message } = App.useApp();
  const ledger = useLedgerState({ name: `people.import.${run.kind}`, size: 50 });
  const mark = ledger.filterOf('mark') as Mark | undefined;
  const from = Number(ledger.filterOf('from')) || null;
  const query = useQuery(People_ImportPreview, {
    variables: { id: run.id, first: ledger.size, after: ledger.after, marks: mark ? [mark] : null, from },
    fetchPolicy: 'cache-and-network',
  });
  const rows = query.data?.import?.preview.edges.map(({ node }) => node) ?? [];
  const counts = countsOf(run.counts);
  const next = async () => {
    const { data } = await client.query({
      query: People_ImportNext,
      variables: { id: run.id, marks: REFUSED, after: from ?? 0 },
      fetchPolicy: 'network-only',
    });
    const place = data?.import?.nextMarked;
    if (place) ledger.setFilter('from', String(place.number));
    else message.info(t('import.noMoreRefused'));
  };
  useKeys({ n: () => void next() });
  const columns: LedgerColumn<PreviewRow>[] = [
    {
      key: 'number',
      title: t('import.row'),
      width: 70,
      card: 'title',
      frozen: true,
      render: (row) => <RowNumber row={row} t={t} />,
    },
    {
      key: 'mark',
      title: t('import.mark'),
      width: 90,
      card: 'light',
      frozen: true,
      render: (row) => <MarkTag mark={row.mark} t={t} />,
    },
    ...run.facts.fields
      .filter(({ field }) => run.columns.some((one) => one.field === field))
      .map(({ field, label }): LedgerColumn<PreviewRow> => ({
        key: field,
        title: label,
        width: 170,
        render: (row) => <PreviewCell cell={row.cells.find((cell) => cell.field === field)} t={t} />,
      })),
  ];
  const choices = [
    { value: '', label: `${t('import.all')} ${run.rows}` },
    ...MARKS.filter((one) => counts[one]).map((one) => ({
      value: one as string,
      label: `${t(`import.mark.${one}`)} ${counts[one]}`,
    })),
  ];
  return (
    <Panel title={t('import.step.preview')}>
      <Reading reading={run.reading} />
      <div className="pe-import-actions">{actions}</div>
      <Loaded keep query={query} pick={(data) => data.import?.preview}>
        {(preview) => {
          const { search: _search, onSearch: _onSearch, ...table } = ledger.table(preview);
          return (
            <LedgerTable
              {...table}
              label={t('import.step.preview')}
              columns={columns}
              rows={query.data ? rows : preview.edges.map(({ node }) => node)}
              rowKey={(row) => row.id}
              loading={query.loading && !query.data}
              filters={
                <Segmented
                  aria-label={t('import.mark')}
                  options={choices}
                  value={mark ?? ''}
                  onChange={(value) => ledger.setFilter('mark', value)}
                />
              }
              tools={
                refusedIn(run.counts) > 0 && (
                  <Button onClick={() => void next()} data-next-refused title="N">
                    {t('import.nextRefused')}
                  </Button>
                )
              }
              empty={<StateCard kind="empty" compact title={t('import.noRows')} />}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}
