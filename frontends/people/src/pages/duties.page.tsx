import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, StateCard } from '@lianxi/ui';
import { Alert } from 'antd';
import { useState } from 'react';
import { DayActions, PaperFoot } from '../features/conference/day-actions';
import { useDay } from '../features/conference/use-day';
import { EditDialog, PublishDialog, type DutyVersion, type UnitDuties } from '../features/duty/duty-dialogs';
import { DutyUnit } from '../features/duty/duty-unit';
import { People_Duties } from '../features/duty/duty.graphql';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import '../people.css';

/** 职责清单 of every unit, on any day. */
export default function DutiesPage() {
  return (
    <Gate nav="people.duties">
      <Duties />
    </Gate>
  );
}

function Duties() {
  const t = useT();
  const [on, show] = useDay();
  const [step, setStep] = useState<{ verb: string; row: UnitDuties; list: DutyVersion } | null>(null);
  const query = useQuery(People_Duties, { variables: { on } });
  const today = (query.data ?? query.previousData)?.conference?.on ?? '';
  const dialog = { today, onClose: () => setStep(null), onReload: () => void query.refetch() };
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.duties')}
        description={t('duties.text')}
        actions={
          <>
            <DayActions on={on} today={today} onDay={show} />
            <ListExport lists={['duties']} query={{ on }} />
          </>
        }
      />
      <Loaded
        query={query}
        pick={(data) => data.dutyLists}
        isEmpty={(rows) => rows.length === 0}
        empty={<StateCard kind="empty" title={t('duties.none')} />}
        rows={10}
      >
        {(rows) => {
          const gaps = rows.filter(({ inForce }) => !inForce);
          return (
            <div className="lx-stack">
              <Alert
                showIcon
                type={gaps.length > 0 ? 'warning' : 'success'}
                title={t(gaps.length > 0 ? 'duties.gaps' : 'duties.complete', { all: rows.length, gaps: gaps.length })}
                description={gaps.length > 0 ? gaps.map(({ unit }) => unit.name).join(t('list.separator')) : null}
              />
              {rows.map((row) => (
                <DutyUnit
                  key={`${row.unit.id}-${row.subject}`}
                  row={row}
                  today={today}
                  onStep={(verb, of, list) => setStep({ verb, row: of, list })}
                />
              ))}
              <PaperFoot />
            </div>
          );
        }}
      </Loaded>
      {step?.verb === 'edit' && <EditDialog row={step.row} list={step.list} {...dialog} />}
      {step?.verb === 'publish' && <PublishDialog row={step.row} list={step.list} {...dialog} />}
    </div>
  );
}
