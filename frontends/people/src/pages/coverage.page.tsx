import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel } from '@lianxi/ui';
import { Alert } from 'antd';
import { DayActions, PaperFoot } from '../features/conference/day-actions';
import { useDay } from '../features/conference/use-day';
import { Horizontal, Vertical } from '../features/coverage/coverage-tables';
import { People_Coverage } from '../features/coverage/coverage.graphql';
import { GapList } from '../features/coverage/gap-list';
import { ExportButton } from '../features/paper/export-button';
import { Gate } from '../gate';
import '../people.css';

/** 纵向到底、横向到边 on any day, with every gap by name. */
export default function CoveragePage() {
  return (
    <Gate nav="people.coverage">
      <Coverage />
    </Gate>
  );
}

function Coverage() {
  const t = useT();
  const [on, show] = useDay();
  const query = useQuery(People_Coverage, { variables: { on } });
  const today = (query.data ?? query.previousData)?.conference?.on ?? '';
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.coverage')}
        description={t('coverage.quote')}
        actions={
          <>
            <DayActions on={on} today={today} onDay={show} />
            {today && <ExportButton name="coverage" query={{ on: on ?? today }} />}
          </>
        }
      />
      <Loaded query={query} pick={(data) => data.coverage} rows={10}>
        {({ communities, members, gaps, households, householdsWithout }) => (
          <div className="lx-stack">
            <Alert
              showIcon
              type={gaps.length > 0 ? 'warning' : 'success'}
              title={gaps.length > 0 ? t('coverage.gaps', { count: gaps.length }) : t('coverage.complete')}
              description={
                <>
                  {t('coverage.householdsText', { all: households, without: householdsWithout })}
                  <br />
                  {t('coverage.today')}
                </>
              }
            />
            {gaps.length > 0 && (
              <Panel title={t('coverage.gapList')}>
                <GapList gaps={gaps} />
              </Panel>
            )}
            <Vertical communities={communities} />
            <Horizontal members={members} />
            <PaperFoot />
          </div>
        )}
      </Loaded>
    </div>
  );
}
