import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useActions, useT, whole } from '@lianxi/frontend-kit';
import { PageHeader, Panel, StateCard } from '@lianxi/ui';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { PaperFoot, PrintButton } from '../features/conference/day-actions';
import { ExportButton } from '../features/paper/export-button';
import { monthAway, type Shift } from '../features/roster/months';
import { PlanDialog, ShiftDialog } from '../features/roster/roster-dialogs';
import { RosterMonth } from '../features/roster/roster-month';
import { People_Roster } from '../features/roster/roster.graphql';
import { SwapList } from '../features/roster/swap-list';
import { Gate } from '../gate';
import '../people.css';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** 值班表 of the joint office, month by month. */
export default function RosterPage() {
  return (
    <Gate nav="people.roster">
      <RosterOfMonth />
    </Gate>
  );
}

function RosterOfMonth() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  const [planning, setPlanning] = useState(false);
  const [chosen, setChosen] = useState<{ shift: Shift; verb: string | null } | null>(null);
  const query = useQuery(People_Roster, { variables: { month: MONTH.test(asked) ? asked : null } });
  const plan = useActions('peopleActions').filter(({ verb }) => verb === 'planRoster');
  const roster = query.data?.dutyRoster;
  const month = roster?.month ?? (MONTH.test(asked) ? asked : '');
  const show = (next: string) => setParams({ month: next }, { replace: true });
  const dialog = { onReload: () => void query.refetch() };
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.roster')}
        description={t('roster.text')}
        actions={
          month && (
            <>
              <Button onClick={() => show(monthAway(month, -1))}>{t('roster.previous')}</Button>
              <Input
                type="month"
                style={{ width: 150 }}
                aria-label={t('roster.month')}
                key={month}
                defaultValue={month}
                onChange={({ target }) => MONTH.test(target.value) && show(target.value)}
              />
              <Button onClick={() => show(monthAway(month, 1))}>{t('roster.next')}</Button>
              <ActionBar noun="dutyShift" actions={plan} onAct={() => setPlanning(true)} />
              <PrintButton />
              <ExportButton name="roster" query={{ month }} />
            </>
          )
        }
      />
      <Loaded
        query={query}
        pick={(data) => whole(data, 'dutyRoster', 'onDuty')}
        isEmpty={(data) => !data.dutyRoster.office}
        empty={<StateCard kind="empty" title={t('roster.noOffice')} />}
        rows={10}
      >
        {({ dutyRoster, onDuty }) => {
          const open = dutyRoster.days.reduce((sum, { shifts }) => sum + 2 - shifts.length, 0);
          const names = onDuty.map(({ person }) => person?.name ?? '–').join(t('list.separator'));
          const state =
            open === 2 * dutyRoster.days.length
              ? t('roster.empty', { month: dutyRoster.month })
              : open > 0
                ? t('roster.gaps', { count: open })
                : t('roster.complete');
          return (
            <div className="lx-stack">
              <Alert
                showIcon
                type={open > 0 || !names ? 'warning' : 'success'}
                title={names ? t('roster.now', { names }) : t('roster.nobodyNow')}
                description={
                  <>
                    {state}
                    {dutyRoster.days.some(({ workday }) => workday === null) && (
                      <>
                        <br />
                        {t('roster.noCalendar')}
                      </>
                    )}
                  </>
                }
              />
              {dutyRoster.swaps.length > 0 && <SwapList swaps={dutyRoster.swaps} {...dialog} />}
              <Panel
                title={t('roster.title', { month: dutyRoster.month })}
                extra={<span className="lx-muted">{dutyRoster.office?.name}</span>}
              >
                <RosterMonth
                  roster={dutyRoster}
                  label={t('roster.title', { month: dutyRoster.month })}
                  onShift={(shift) => setChosen({ shift, verb: null })}
                />
                <PaperFoot />
              </Panel>
            </div>
          );
        }}
      </Loaded>
      {planning && roster && <PlanDialog roster={roster} onClose={() => setPlanning(false)} {...dialog} />}
      {chosen && roster && (
        <ShiftDialog
          roster={roster}
          shift={chosen.shift}
          verb={chosen.verb}
          onVerb={(verb) => setChosen({ ...chosen, verb })}
          onClose={() => setChosen(null)}
          {...dialog}
        />
      )}
    </div>
  );
}
