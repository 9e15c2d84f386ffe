import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT, whole } from '@lianxi/frontend-kit';
import { FactList, PageHeader, Panel } from '@lianxi/ui';
import { Alert } from 'antd';
import { People_WorkYears } from '../features/work/work.graphql';
import { Gate } from '../gate';
import '../people.css';

/** 工作日历: days off and make-up workdays of the years that are there, and which year is missing. */
export default function WorkCalendarPage() {
  return (
    <Gate nav="people.units">
      <WorkCalendar />
    </Gate>
  );
}

function WorkCalendar() {
  const t = useT();
  const dates = useDates();
  const query = useQuery(People_WorkYears);
  return (
    <div className="pe-page">
      <PageHeader title={t('page.workCalendar')} description={t('calendar.text')} />
      <Loaded query={query} pick={(data) => whole(data, 'workYears', 'conference')}>
        {({ workYears, conference }) => {
          const year = Number(conference.on.slice(0, 4));
          const missing = [year, year + 1].filter((one) => workYears.every((row) => row.year !== one));
          const days = (list: readonly string[]) => list.map((day) => dates.date(day)).join('、') || t('calendar.none');
          return (
            <>
              {missing.map((one) => (
                <Alert
                  key={one}
                  type={one > year ? 'warning' : 'error'}
                  showIcon
                  title={t('calendar.missing', { year: one })}
                  description={t('calendar.how', { year: one })}
                />
              ))}
              {workYears.map((row) => (
                <Panel key={row.id} title={t('calendar.year', { year: row.year })}>
                  <FactList
                    facts={[
                      { label: t('calendar.daysOff', { count: row.daysOff.length }), value: days(row.daysOff) },
                      { label: t('calendar.makeUp', { count: row.makeUpDays.length }), value: days(row.makeUpDays) },
                    ]}
                  />
                </Panel>
              ))}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
