import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel } from '@lianxi/ui';
import { Link, useSearchParams } from 'react-router';
import { People_VisitCoverage, People_Today } from '../features/visit-coverage/coverage.graphql';
import { CoverageTable } from '../features/visit-coverage/coverage-table';
import { periodsOf } from '../features/visit-coverage/period';
import { PeriodSelect } from '../features/visit-coverage/period-select';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../people.css';

/**
 * 入户走访覆盖: households of the viewer's area, visited, tried and not visited in a month or quarter (R-012, R-055, K12).
 */
export default function CoveragePage() {
  return (
    <Gate nav="people.visitCoverage">
      <CoverageOfToday />
    </Gate>
  );
}

function CoverageOfToday() {
  const query = useQuery(People_Today);
  return (
    <Loaded query={query} pick={(data) => data.conference}>
      {({ on }) => <Coverage today={on} />}
    </Loaded>
  );
}

function Coverage({ today }: { today: string }) {
  const t = useT();
  const dates = useDates();
  const [address, setAddress] = useSearchParams();
  const period = address.get('period') ?? periodsOf(today).months[0]!;
  const query = useQuery(People_VisitCoverage, { variables: { period }, fetchPolicy: 'cache-and-network' });
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.visitCoverage')}
        description={t('visitCoverage.text')}
        actions={
          <>
            <PeriodSelect today={today} value={period} onChange={(next) => setAddress({ period: next })} />
            <ListExport lists={['visits']} query={{ period }} />
          </>
        }
      />
      <Loaded keep query={query} pick={(data) => data.visitCoverage}>
        {(report) => (
          <div className="lx-stack">
            <Panel title={report.period} extra={t('visitCoverage.asOf', { date: dates.date(report.asOf) })}>
              <CoverageTable
                label={report.period}
                heading={t('hh.period')}
                rows={[
                  {
                    key: 'all',
                    name: report.period,
                    households: report.households,
                    visited: report.visited,
                    tried: report.tried,
                  },
                ]}
              />
            </Panel>
            {report.grids.length > 0 && (
              <Panel title={t('visitCoverage.grids')}>
                <CoverageTable
                  label={t('visitCoverage.grids')}
                  heading={t('household.grid')}
                  noteHeading={t('hh.worker')}
                  rows={report.grids.map(({ grid, ...row }) => ({
                    key: grid.id,
                    name: <Link to={paths.gridOf(grid.id)}>{grid.name}</Link>,
                    note: grid.workerPost?.holder?.name ?? <span className="pe-gap">{t('visitCoverage.gap')}</span>,
                    ...row,
                  }))}
                />
              </Panel>
            )}
            {report.communities.length > 1 && (
              <Panel title={t('visitCoverage.communities')}>
                <CoverageTable
                  label={t('visitCoverage.communities')}
                  heading={t('household.community')}
                  rows={report.communities.map(({ unit, ...row }) => ({ key: unit.id, name: unit.name, ...row }))}
                />
              </Panel>
            )}
            {report.workers.length > 0 && (
              <Panel title={t('visitCoverage.workers')}>
                <div className="pe-scroll pe-cards">
                  <table className="pe-table" aria-label={t('visitCoverage.workers')}>
                    <thead>
                      <tr>
                        <th scope="col">{t('visit.by')}</th>
                        <th scope="col">{t('visitCoverage.entries')}</th>
                        <th scope="col">{t('visitCoverage.visited')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {report.workers.map(({ assignment, entries, visited }, index) => (
                        <tr key={assignment?.id ?? index}>
                          <th scope="row">
                            {assignment?.person?.name} <span className="lx-hint">{assignment?.post?.title}</span>
                          </th>
                          <td data-label={t('visitCoverage.entries')}>{entries}</td>
                          <td data-label={t('visitCoverage.visited')}>{visited}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </Panel>
            )}
          </div>
        )}
      </Loaded>
    </div>
  );
}
