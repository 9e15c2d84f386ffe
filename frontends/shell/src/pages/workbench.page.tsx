import {
  contributions,
  ProblemCard,
  Slot,
  useDates,
  useLocale,
  useModules,
  useT,
  useViewer,
  WORK_COUNTERS,
  type WorkCounter,
  type WorkReport,
  type WorkSlotProps,
} from '@lianxi/frontend-kit';
import { CounterCard, Light, PageHeader, Panel, StateCard } from '@lianxi/ui';
import { Skeleton } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { countOf, isCounter, listsOf, mergeRows } from './workbench-work';

/** Rows asked of each module. */
const FIRST = 20;
const TONES = { waiting: 'plain', dueSoon: 'amber', overdue: 'red', forApproval: 'plain' } as const;

/** 工作台: four counters, what waits for me out of all modules, today's conference and the cards of modules. */
export default function WorkbenchPage() {
  const t = useT('shell');
  const viewer = useViewer();
  // an administrator of the platform has an account and no name
  const named = viewer.name !== '' && viewer.name !== viewer.account;
  const [params, setParams] = useSearchParams();
  const [reports, setReports] = useState<Record<string, WorkReport>>({});
  const onReport = useCallback(
    (report: WorkReport) => setReports((known) => ({ ...known, [report.moduleId]: report })),
    [],
  );
  const slotProps = useMemo<WorkSlotProps>(() => ({ onReport, first: FIRST }), [onReport]);
  const asked = params.get('show');
  const counter = isCounter(asked) ? asked : null;
  const all = Object.values(reports);
  return (
    <>
      <PageHeader
        title={t('menu.workbench')}
        description={named ? t('workbench.hello', { name: viewer.name }) : t('workbench.helloNobody')}
      />
      <div className="lx-counters">
        {WORK_COUNTERS.map((one) => (
          <CounterCard
            key={one}
            label={t(`counter.${one}`)}
            value={countOf(all, one)}
            tone={TONES[one]}
            active={counter === one}
            note={all.some((report) => report.problem) ? t('workbench.incomplete') : null}
            onOpen={() => setParams(counter === one ? {} : { show: one }, { replace: true })}
          />
        ))}
        <Slot name="workbench.counter" />
      </div>
      <div className="sh-workbench">
        <div>
          <Panel
            title={counter ? t(`counter.${counter}`) : t('workbench.work')}
            extra={
              counter && (
                <Link to="/" replace>
                  {t('workbench.all')}
                </Link>
              )
            }
          >
            <Slot name="workbench.work" props={slotProps} />
            <WorkRows reports={all} counter={counter} />
          </Panel>
        </div>
        <div>
          <Slot name="workbench.card" />
        </div>
      </div>
    </>
  );
}

function WorkRows({ reports, counter }: { reports: readonly WorkReport[]; counter: WorkCounter | null }) {
  const t = useT('shell');
  const dates = useDates();
  const [locale] = useLocale();
  const modules = useModules();
  const viewer = useViewer();
  const rows = mergeRows(reports, counter);
  const asked = contributions(
    modules.map((module) => module.entry),
    'workbench.work',
    viewer,
  ).map(({ entry }) => entry.id);
  const silent = modules.filter(
    ({ entry }) => asked.includes(entry.id) && !reports.some((report) => report.moduleId === entry.id),
  );
  const pending = silent.some(({ status }) => status !== 'failed' && status !== 'tooNew');
  // "nothing waits" is only said when everybody has answered
  const complete = silent.length === 0 && reports.every((report) => !report.problem);
  const title = (id: string) => modules.find((module) => module.entry.id === id)?.entry.title[locale] ?? id;
  return (
    <>
      {reports
        .filter((report) => report.problem)
        .map((report) => (
          <ProblemCard key={report.moduleId} problem={report.problem!} compact />
        ))}
      {pending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {rows.length === 0 && complete && (
        <StateCard kind="empty" compact title={t('workbench.nothing')} description={t('workbench.nothingText')} />
      )}
      <ul className="sh-work">
        {rows.map((row) => (
          <li key={row.key}>
            <Link to={row.path}>
              <span className="sh-work-task">{row.task}</span>
              <span className="sh-work-title">{row.title}</span>
            </Link>
            {row.dueOn && (
              <span className="lx-muted sh-work-due">
                {row.dueText ?? t('workbench.due', { date: dates.date(row.dueOn) })}
              </span>
            )}
            {row.light && <Light light={row.light} />}
          </li>
        ))}
      </ul>
      {counter &&
        listsOf(reports, counter).map((list) => (
          <p key={list.moduleId} className="sh-work-more">
            <Link to={list.path}>{t('workbench.openList', { module: title(list.moduleId), count: list.count })}</Link>
          </p>
        ))}
    </>
  );
}
