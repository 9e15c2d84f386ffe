import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel } from '@lianxi/ui';
import { Link, useSearchParams } from 'react-router';
import { People_Coverage, People_Today } from '../features/coverage/coverage.graphql';
import { CoverageTable } from '../features/coverage/coverage-table';
import { periodsOf } from '../features/coverage/period';
import { PeriodSelect } from '../features/coverage/period-select';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../people.css';

/** 入户走访覆盖: households of the viewer's area, visited, tried and not visited in a month or quarter (R-012, R-055, K12). */
export default function CoveragePage() {
  return <Gate nav="people.coverage"><CoverageOfToday /></Gate>;
}

function CoverageOfToday() {
  const query = useQuery(People_Today);
  return <Loaded query={query} pick={(data) => data.conference}>{({ on }) => <Coverage today={on} />}</Loaded>;
}

function Coverage({ today }: { today: string }) {
  const t = useT();
  const dates = useDates();
  const [address, setAddress] = useSearchParams();
  const period = address.get('period') ?? periodsOf(today).months[0]!;
  const query = useQuery(People_Coverage, { variables: { period }, fetchPolicy: 'cache-and-network' });
  return (
    <div className="pe-page">
      <PageHeader title={t('page.coverage')} description={t('coverage.text')} actions={<PeriodSelect today={today} value={period} onChange={(next) => setAddress({ period: next })} />} />
      <Loaded keep query={query} pick={(data) => data.coverage}>
        {(report) => (
          <div className="lx-stack">
            <Panel title={report.period} extra={t('coverage.asOf', { date: dates.date(report.asOf) })}>
              <CoverageTable label={report.period} heading={t('hh.period')} rows={[{ key: 'all', name: report.period, households: report.households, visited: report.visited, tried: report.tried }]} />
            </Panel>
            {report.grids.length > 0 && (
              <Panel title={t('coverage.grids')}>
                <CoverageTable label={t('coverage.grids')} heading={t('household.grid')} noteHeading={t('hh.worker')} rows={report.grids.map(({ grid, ...row }) => ({ key: grid.id, name: <Link to={paths.gridOf(grid.id)}>{grid.name}</Link>, note: grid.workerPost?.holder?.name ?? <span className="pe-gap">{t('coverage.gap')}</span>, ...row }))} />
              </Panel>
            )}
            {report.communities.length > 1 && <Panel title={t('coverage.communities')}><CoverageTable label={t('coverage.communities')} heading={t('household.community')} rows={report.communities.map(({ unit, ...row }) => ({ key: unit.id, name: unit.name, ...row }))} /></Panel>}
            {report.workers.length > 0 && (
              <Panel title={t('coverage.workers')}>
                <div className="pe-scroll pe-cards">
                  <table className="pe-table" aria-label={t('coverage.workers')}>
                    <thead><tr><th scope="col">{t('visit.by')}</th><th scope="col">{t('coverage.entries')}</th><th scope="col">{t('coverage.visited')}</th></tr></thead>
                    <tbody>
                      {report.workers.map(({ assignment, entries, visited }, index) => (
                        <tr key={assignment?.id ?? index}><th scope="row">{assignment?.person?.name} <span className="lx-hint">{assignment?.post?.title}</span></th><td data-label={t('coverage.entries')}>{entries}</td><td data-label={t('coverage.visited')}>{visited}</td></tr>
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
