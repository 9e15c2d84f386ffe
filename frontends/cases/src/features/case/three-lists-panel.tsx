import { withoutNumber } from '@lianxi/contracts/text/numbering';
import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList, Panel } from '@lianxi/ui';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { CaseView } from './timeline-steps';
import { PostName } from './words';

/** 问题清单、责任清单、任务清单 with the seven fields of the notice; what is missing says so. */
export function ThreeListsPanel({ one }: { one: CaseView }) {
  const t = useT();
  const { date } = useDates();
  const { threeLists: lists } = one;
  const missing = (field: string, value: ReactNode) =>
    lists.missing.includes(field) ? (
      <span className="cs-missing" data-missing={field}>
        {t('lists.missing')}
      </span>
    ) : (
      value
    );
  const done = 7 - lists.missing.length;
  return (
    <Panel
      title={t('lists.title')}
      extra={
        <Tag color={lists.missing.length === 0 ? 'green' : 'orange'}>
          {lists.missing.length === 0 ? t('lists.complete') : t('lists.progress', { done })}
        </Tag>
      }
    >
      <div className="cs-lists">
        <section aria-label={t('lists.problem')}>
          <h3>{t('lists.problem')}</h3>
          <FactList
            facts={[
              {
                label: t('lists.appealContent'),
                value: missing('appealContent', <span className="cs-pre">{lists.appealContent}</span>),
              },
              {
                label: t('lists.classification'),
                value: missing('classification', <span className="cs-pre">{lists.classification}</span>),
              },
            ]}
          />
        </section>
        <section aria-label={t('lists.responsibility')}>
          <h3>{t('lists.responsibility')}</h3>
          <FactList
            facts={[
              {
                label: t('lists.caseLeader'),
                value: missing('caseLeader', <PostName post={lists.caseLeader} />),
                ...(one.caseLeader ? {} : { hint: t('case.leaderDefault') }),
              },
              { label: t('lists.responsibleUnit'), value: missing('responsibleUnit', lists.responsibleUnit?.name) },
              { label: t('lists.responsiblePerson'), value: missing('responsiblePerson', lists.responsiblePerson) },
            ]}
          />
        </section>
        <section aria-label={t('lists.task')}>
          <h3>{t('lists.task')}</h3>
          <FactList
            facts={[
              { label: t('lists.measures'), value: missing('measures', <Tasks tasks={lists.tasks} />) },
              { label: t('lists.dueOn'), value: missing('dueOn', date(lists.dueOn)) },
            ]}
          />
        </section>
      </div>
    </Panel>
  );
}

function Tasks({ tasks }: { tasks: CaseView['threeLists']['tasks'] }) {
  const t = useT();
  const { date } = useDates();
  return (
    <ol className="cs-tasks">
      {tasks.map((task, index) => (
        // a task has no id of its own: the list is written as a whole
        <li key={index}>
          {index + 1}. {withoutNumber(task.content)}
          {(task.standard || task.dueOn || task.doneOn) && (
            <div className="lx-hint">
              {[
                task.standard && t('lists.taskStandard', { text: task.standard }),
                task.dueOn && t('lists.taskDue', { date: date(task.dueOn) }),
                task.doneOn && t('lists.taskDone', { date: date(task.doneOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
