import { useQuery } from '@apollo/client/react';
import {
  ActionBar,
  Loaded,
  readLedger,
  useActing,
  useActions,
  useDates,
  useLedgerState,
  useT,
  useViewer,
} from '@lianxi/frontend-kit';
import { LedgerTable, PageHeader, StateCard } from '@lianxi/ui';
import { useLocation, useNavigate } from 'react-router';
import '../cases.css';
import { LedgerExport } from '../features/ledger/ledger-export';
import { LedgerFilters } from '../features/ledger/ledger-filters';
import { Cases_LedgerChoices, Cases_List } from '../features/ledger/ledger.graphql';
import { useLedgerColumns } from '../features/ledger/ledger-columns';
import { filterCount, filterFrom, sortOf, viewOf } from '../features/ledger/ledger-view';
import { ViewTabs } from '../features/ledger/view-tabs';
import { paths } from '../paths';

/** 信访台账: the viewer's matters, paged, filtered and sorted by the server. */
export default function LedgerPage() {
  const t = useT();
  const navigate = useNavigate();
  const location = useLocation();
  const view = viewOf(readLedger(location.search, { size: 50, sort: null }));
  const ledger = useLedgerState({ name: 'cases.ledger', sort: sortOf(view) });
  const sort = ledger.sort && [{ field: ledger.sort.key, descending: ledger.sort.direction === 'DESC' }];
  const query = useQuery(Cases_List, {
    variables: { first: ledger.size, after: ledger.after, filter: filterFrom(ledger), sort },
  });
  const choices = useQuery(Cases_LedgerChoices).data;
  const communities = (choices?.units?.edges ?? []).map(({ node }) => node);
  const columns = useLedgerColumns();
  const actions = useActions('casesActions');
  const filtered = filterCount(ledger) > 0;
  const mayRegister = actions.some(({ verb, blockedBy }) => verb === 'register' && blockedBy.length === 0);
  return (
    <div className="cs-ledger">
      <PageHeader
        title={t('page.ledger')}
        actions={<ActionBar noun="case" actions={actions} only={['register']} onAct={() => navigate(paths.register)} />}
      />
      <ViewTabs view={view} />
      <Loaded keep query={query} pick={(data) => data.cases} rows={10}>
        {(cases) => (
          <LedgerTable
            label={t('page.ledger')}
            columns={columns}
            rows={cases.edges.map(({ node }) => node)}
            rowKey={(row) => row.id}
            loading={query.loading}
            searchPlaceholder={t('ledger.search')}
            {...ledger.table(cases)}
            activeFilters={filterCount(ledger)}
            onOpen={(row) => navigate(paths.caseOf(row.id))}
            filters={<LedgerFilters ledger={ledger} choices={choices} />}
            tools={<LedgerExport communities={communities} chosen={ledger.filterOf('community')} />}
            empty={
              <StateCard
                kind="empty"
                compact
                {...(view === 'mine'
                  ? { title: t('ledger.empty'), description: t('ledger.emptyText.mine') }
                  : filtered
                    ? { title: t('ledger.empty'), description: t('ledger.emptyText.other') }
                    : {
                        title: t(view === 'open' ? 'ledger.noneOpen' : 'ledger.none'),
                        description: t(mayRegister ? 'ledger.noneText' : 'ledger.noneTextReader'),
                      })}
              />
            }
          />
        )}
      </Loaded>
      <PrintFoot />
    </div>
  );
}

/** Foot of the printed ledger: 填表人, 审核人, when it was made. */
function PrintFoot() {
  const t = useT();
  const { instant } = useDates();
  const viewer = useViewer();
  const acting = useActing();
  return (
    <p className="cs-print-only">
      {t('print.by', { name: viewer.name, post: acting?.post.title ?? '' })} · {t('print.checkedBy')} ·{' '}
      {t('print.at', { time: instant(new Date()) })}
    </p>
  );
}
