import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel, StateCard } from '@lianxi/ui';
import { Alert } from 'antd';
import { useState } from 'react';
import { DayActions, PaperFoot } from '../features/conference/day-actions';
import { useDay } from '../features/conference/use-day';
import { LiaisonDialog, type LiaisonRow } from '../features/liaison/liaison-dialog';
import { LiaisonTable } from '../features/liaison/liaison-table';
import { People_Liaisons } from '../features/liaison/liaison.graphql';
import { ExportButton } from '../features/paper/export-button';
import { Gate } from '../gate';
import '../people.css';

/** 联络员名册: who speaks for each member unit, on any day. */
export default function LiaisonsPage() {
  return (
    <Gate nav="people.liaisons">
      <Liaisons />
    </Gate>
  );
}

function Liaisons() {
  const t = useT();
  const [on, show] = useDay();
  const [setting, setSetting] = useState<LiaisonRow | null>(null);
  const query = useQuery(People_Liaisons, { variables: { on } });
  const today = (query.data ?? query.previousData)?.conference?.on ?? '';
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.liaisons')}
        description={t('liaison.text')}
        actions={
          <>
            <DayActions on={on} today={today} onDay={show} />
            {today && <ExportButton name="liaisons" query={{ on: on ?? today }} />}
          </>
        }
      />
      <Loaded
        query={query}
        pick={(data) => data.liaisonList}
        isEmpty={(rows) => rows.length === 0}
        empty={<StateCard kind="empty" title={t('liaison.none')} />}
        rows={10}
      >
        {(rows) => {
          const gaps = rows.filter(({ liaison }) => !liaison?.post?.holder);
          return (
            <div className="lx-stack">
              <Alert
                showIcon
                type={gaps.length > 0 ? 'warning' : 'success'}
                title={t(gaps.length > 0 ? 'liaison.gaps' : 'liaison.complete', {
                  all: rows.length,
                  gaps: gaps.length,
                })}
                description={gaps.length > 0 ? gaps.map(({ unit }) => unit.name).join(t('list.separator')) : null}
              />
              <Panel title={t('page.liaisons')}>
                <LiaisonTable rows={rows} today={today} onSet={setSetting} />
                <PaperFoot />
              </Panel>
            </div>
          );
        }}
      </Loaded>
      {setting && (
        <LiaisonDialog
          row={setting}
          today={today}
          onClose={() => setSetting(null)}
          onReload={() => void query.refetch()}
        />
      )}
    </div>
  );
}
