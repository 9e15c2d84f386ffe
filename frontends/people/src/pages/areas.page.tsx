import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, StateCard } from '@lianxi/ui';
import { Alert } from 'antd';
import { useState } from 'react';
import { AreaCommunity } from '../features/area/area-community';
import { AreaDialog, type AreaStep } from '../features/area/area-dialogs';
import { People_Areas } from '../features/area/area.graphql';
import { DayActions, PaperFoot } from '../features/conference/day-actions';
import { useDay } from '../features/conference/use-day';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import '../people.css';

/** 干部包片 on any day: coverage by cadre, and grids without one by name. */
export default function AreasPage() {
  return (
    <Gate nav="people.areas">
      <Areas />
    </Gate>
  );
}

function Areas() {
  const t = useT();
  const [on, show] = useDay();
  const [step, setStep] = useState<AreaStep | null>(null);
  const query = useQuery(People_Areas, { variables: { on } });
  const today = (query.data ?? query.previousData)?.conference?.on ?? '';
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.areas')}
        description={t('area.text')}
        actions={
          <>
            <DayActions on={on} today={today} onDay={show} />
            <ListExport lists={['areas']} query={{ on }} />
          </>
        }
      />
      <Loaded
        query={query}
        pick={(data) => data.areaCoverage}
        isEmpty={(all) => all.length === 0}
        empty={<StateCard kind="empty" title={t('area.none')} />}
        rows={10}
      >
        {(all) => {
          const grids = all.flatMap((one) => one.grids);
          const gaps = grids.filter(({ areas }) => !areas.some(({ post }) => post?.holder));
          return (
            <div className="lx-stack">
              <Alert
                showIcon
                type={gaps.length > 0 ? 'warning' : 'success'}
                title={t(gaps.length > 0 ? 'area.gaps' : 'area.complete', { all: grids.length, gaps: gaps.length })}
                description={gaps.length > 0 ? gaps.map(({ grid }) => grid.name).join(t('list.separator')) : null}
              />
              {all.map((coverage) => (
                <AreaCommunity key={coverage.community.id} coverage={coverage} today={today} onStep={setStep} />
              ))}
              <PaperFoot />
            </div>
          );
        }}
      </Loaded>
      {step && (
        <AreaDialog {...step} today={today} onClose={() => setStep(null)} onReload={() => void query.refetch()} />
      )}
    </div>
  );
}
