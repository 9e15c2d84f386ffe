import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { FactList, Light } from '@lianxi/ui';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { postName } from '../shared/names';
import { StateTag } from '../shared/state-tag';
import { Meetings_CaseFacts } from './agenda-item.graphql';

/**
 * The matter of the current item as it stands now, for the table of the conference. Its lists show what is promised
 * until when.
 */
export function CaseFacts({ caseId }: { caseId: string }) {
  const t = useT();
  const dates = useDates();
  const query = useQuery(Meetings_CaseFacts, { variables: { id: caseId } });
  if (query.data && !query.data.case) return <p className="lx-muted">{t('case.hidden')}</p>;
  return (
    <Loaded query={query} pick={(data) => data.case} compact>
      {(matter) => (
        <div className="lx-stack">
          <FactList
            columns={2}
            facts={[
              {
                label: t('field.caseNo'),
                value: <Link to={paths.caseOf(matter.id)}>{matter.caseNo ?? t('case.noNumber')}</Link>,
              },
              {
                label: t('field.state'),
                value: (
                  <span className="lx-row">
                    <StateTag noun="case" state={matter.state} />
                    <Light light={matter.light} due={dates.date(matter.dueOn)} />
                  </span>
                ),
              },
              { label: t('case.category'), value: matter.categoryLabel },
              {
                label: t('case.scale'),
                value: t('case.scaleOf', { people: matter.peopleCount, households: matter.householdCount }),
              },
              { label: t('case.community'), value: matter.community?.name },
              { label: t('case.leadUnit'), value: matter.leadUnit?.name },
              { label: t('case.firstResponsible'), value: postName(matter.firstResponsible) },
              { label: t('case.caseLeader'), value: postName(matter.caseLeader) },
            ]}
          />
          <FactList
            facts={[
              { label: t('case.summary'), value: matter.summary },
              { label: t('case.appeal'), value: matter.threeLists.appealContent },
              ...(matter.progress ? [{ label: t('case.progress'), value: matter.progress }] : []),
            ]}
          />
          {matter.threeLists.tasks.length > 0 && (
            <table className="lx-compare">
              <thead>
                <tr>
                  <th scope="col">{t('case.task')}</th>
                  <th scope="col">{t('case.standard')}</th>
                  <th scope="col">{t('field.dueOn')}</th>
                  <th scope="col">{t('case.doneOn')}</th>
                </tr>
              </thead>
              <tbody>
                {matter.threeLists.tasks.map((task) => (
                  <tr key={task.content}>
                    <td>{task.content}</td>
                    <td>{task.standard}</td>
                    <td>{dates.date(task.dueOn)}</td>
                    <td>{dates.date(task.doneOn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </Loaded>
  );
}
