import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useDates, useT } from '@lianxi/frontend-kit';
import { FactList, PageHeader, Panel, Timeline } from '@lianxi/ui';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { People_VisitCoverage } from '../features/visit-coverage/coverage.graphql';
import { CoverageTable } from '../features/visit-coverage/coverage-table';
import { periodsOf } from '../features/visit-coverage/period';
import { GridDialog, type GridFull } from '../features/grid/grid-dialogs';
import { People_Grid } from '../features/grid/grid.graphql';
import { NameHistory } from '../features/planned/name-history';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../people.css';

/** 网格: its worker, its households and how far they were visited. */
export default function GridPage() {
  return (
    <Gate nav="people.households">
      <GridOfAddress />
    </Gate>
  );
}

function GridOfAddress() {
  const { id = '' } = useParams();
  const t = useT();
  const [verb, setVerb] = useState<string | null>(null);
  const query = useQuery(People_Grid, { variables: { id } });
  const [grid, today] = [query.data?.grid, query.data?.conference?.on ?? ''];
  return (
    <div className="pe-page">
      <PageHeader
        title={grid?.name ?? t('page.grid')}
        back={<Link to={paths.households}>{t('page.households')}</Link>}
        actions={
          grid && (
            <ActionBar noun="grid" primary={null} danger={['end']} actions={grid.availableActions} onAct={setVerb} />
          )
        }
      />
      <Loaded query={query} pick={(data) => data.grid}>
        {(one) => <GridView grid={one} today={today} />}
      </Loaded>
      {grid && verb && (
        <GridDialog
          verb={verb}
          grid={grid}
          today={today}
          onClose={() => setVerb(null)}
          onReload={() => void query.refetch()}
        />
      )}
    </div>
  );
}

function GridView({ grid, today }: { grid: GridFull; today: string }) {
  const t = useT();
  const dates = useDates();
  const covers = useActions('peopleActions').some(({ verb }) => verb === 'readVisitCoverage');
  const workers = grid.workerPost?.holders ?? [];
  return (
    <div className="pe-columns">
      <div>
        <Panel title={t('hh.facts')}>
          <FactList
            facts={[
              {
                label: t('hh.worker'),
                value: workers.length ? (
                  workers
                    .map(
                      (term) => `${term.person?.name ?? ''}（${t('hh.since', { from: dates.date(term.validFrom) })}）`,
                    )
                    .join('、')
                ) : (
                  <span className="pe-gap">{t('hh.workerGap')}</span>
                ),
              },
              {
                label: t('household.community'),
                value: grid.community && <Link to={paths.unitOf(grid.community.id)}>{grid.community.name}</Link>,
              },
              { label: t('gridPage.code'), value: <code>{grid.code}</code> },
              {
                label: t('gridPage.households'),
                value: <Link to={paths.householdsOf(grid.id)}>{grid.householdCount}</Link>,
              },
              {
                label: t('hh.from'),
                value: (
                  <>
                    {dates.date(grid.validFrom)}{' '}
                    {grid.validTo && <Tag>{t('gridPage.ended', { date: dates.date(grid.validTo) })}</Tag>}
                  </>
                ),
              },
            ]}
          />
        </Panel>
        <NameHistory names={grid.names} />
        <Panel title={t('gridPage.history')}>
          <Timeline
            label={t('gridPage.history')}
            entries={grid.history.map((step) => ({
              key: step.id,
              at: dates.instant(step.at),
              title: t(`verb.grid.${step.verb}`),
              who: step.actor?.person?.name,
            }))}
          />
        </Panel>
      </div>
      <div>{covers && today && <GridCoverage id={grid.id} today={today} />}</div>
    </div>
  );
}

function GridCoverage({ id, today }: { id: string; today: string }) {
  const t = useT();
  const { months, quarters } = periodsOf(today);
  const [month, quarter] = [
    useQuery(People_VisitCoverage, { variables: { period: months[0]! } }),
    useQuery(People_VisitCoverage, { variables: { period: quarters[0]! } }),
  ];
  const of = ({ data }: typeof month) => {
    const { period = '', grids = [] } = data?.visitCoverage ?? {};
    return grids.filter(({ grid }) => grid.id === id).map((row) => ({ key: period, name: period, ...row }));
  };
  return (
    <Panel title={t('page.visitCoverage')} extra={<Link to={paths.visitCoverage}>{t('page.visitCoverage')}</Link>}>
      <Loaded compact query={quarter} pick={(data) => data.visitCoverage} rows={2}>
        {() => (
          <CoverageTable
            label={t('page.visitCoverage')}
            heading={t('hh.period')}
            rows={[...of(month), ...of(quarter)]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
