import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel } from '@lianxi/ui';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { DayPicker, dayOf } from '../features/conference/day-picker';
import { AssignLeaderDialog } from '../features/line/assign-leader-dialog';
import { People_LineNames, People_Lines } from '../features/line/line.graphql';
import { lineRows, type LineRow } from '../features/line/line-rows';
import { LineTable } from '../features/line/line-table';
import { SubdistrictSelect } from '../features/unit/subdistrict-select';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import '../people.css';

/** 业务条线: which leader is in charge of which line, and which line has none. */
export default function LinesPage() {
  return (
    <Gate nav="people.lines">
      <Lines />
    </Gate>
  );
}

function Lines() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const on = dayOf(params.get('on'));
  const subdistrictId = params.get('subdistrict');
  const query = useQuery(People_Lines, { variables: { on, subdistrictId } });
  const names = useQuery(People_LineNames);
  const [assigning, setAssigning] = useState<LineRow | null>(null);
  const today = query.data?.conference?.on ?? query.previousData?.conference?.on ?? '';
  const ask = (day: string | null, subdistrict: string | null) =>
    setParams({ ...(day && day !== today && { on: day }), ...(subdistrict && { subdistrict }) }, { replace: true });
  const show = (day: string) => ask(day, subdistrictId);
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.lines')}
        description={t('line.text')}
        actions={
          <>
            <SubdistrictSelect value={subdistrictId} onChange={(id) => ask(on, id)} />
            <DayPicker value={on ?? today} onChange={show} />
            {on && <Button onClick={() => show(today)}>{t('conference.today')}</Button>}
            <ListExport lists={['lines']} query={{ on, subdistrict: subdistrictId }} />
          </>
        }
      />
      <Loaded query={query} pick={(data) => data.businessLines} rows={10}>
        {(lines) => {
          const rows = lineRows(lines, names.data?.categories);
          const gaps = rows.filter(({ line }) => !line?.leaderPost?.holder);
          return (
            <div className="lx-stack">
              <Alert
                showIcon
                type={gaps.length > 0 ? 'warning' : 'success'}
                title={
                  gaps.length > 0
                    ? t('line.gaps', { all: rows.length, have: rows.length - gaps.length, gaps: gaps.length })
                    : t('line.complete', { all: rows.length })
                }
                description={
                  gaps.length > 0
                    ? t('line.gapsText', {
                        lines: gaps.map(({ code, name }) => `${code} ${name ?? ''}`.trim()).join(t('list.separator')),
                      })
                    : null
                }
              />
              {names.error && !names.data && <Alert type="info" showIcon title={t('line.noNames')} />}
              <Panel title={t('line.list')}>
                <LineTable
                  rows={rows}
                  terms={query.data?.lineTerms ?? []}
                  today={on ?? today}
                  onAssign={setAssigning}
                />
              </Panel>
            </div>
          );
        }}
      </Loaded>
      {assigning && (
        <AssignLeaderDialog
          code={assigning.code}
          name={assigning.name}
          terms={query.data?.lineTerms ?? []}
          today={today}
          onClose={() => setAssigning(null)}
          onReload={() => void query.refetch()}
        />
      )}
    </div>
  );
}
