import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel } from '@lianxi/ui';
import { Alert } from 'antd';
import { useState } from 'react';
import { DayActions, PaperFoot } from '../features/conference/day-actions';
import { useDay } from '../features/conference/use-day';
import { areaRows, isGap, type AreaPost } from '../features/responsibility/area-rows';
import { AreaTable } from '../features/responsibility/area-table';
import { PhoneDialog } from '../features/responsibility/phone-dialog';
import { People_Responsibility } from '../features/responsibility/responsibility.graphql';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import '../people.css';

/** 街道、社区、网格三级信访民情责任区 on any day. */
export default function ResponsibilityPage() {
  return (
    <Gate nav="people.responsibility">
      <Responsibility />
    </Gate>
  );
}

function Responsibility() {
  const t = useT();
  const [on, show] = useDay();
  const [phone, setPhone] = useState<AreaPost | null>(null);
  const query = useQuery(People_Responsibility, { variables: { on } });
  const today = (query.data ?? query.previousData)?.conference?.on ?? '';
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.responsibility')}
        description={t('responsibility.text')}
        actions={
          <>
            <DayActions on={on} today={today} onDay={show} />
            <ListExport lists={['responsibility']} query={{ on }} />
          </>
        }
      />
      <Loaded query={query} pick={(data) => data.coverage} rows={10}>
        {(report) => {
          const rows = areaRows(report);
          const gaps = rows.filter(isGap);
          return (
            <div className="lx-stack">
              <Alert
                showIcon
                type={gaps.length > 0 ? 'warning' : 'success'}
                title={t(gaps.length > 0 ? 'responsibility.gaps' : 'responsibility.complete', {
                  all: rows.length,
                  gaps: gaps.length,
                })}
                description={gaps.length > 0 ? gaps.map(({ name }) => name).join(t('list.separator')) : null}
              />
              <Panel title={t('page.responsibility')}>
                <AreaTable rows={rows} onPhone={setPhone} />
                <PaperFoot />
              </Panel>
            </div>
          );
        }}
      </Loaded>
      {phone && <PhoneDialog post={phone} onClose={() => setPhone(null)} onReload={() => void query.refetch()} />}
    </div>
  );
}
