import { ProblemAlert, useDates, useT, type Problem, type Viewer } from '@lianxi/frontend-kit';
import { usePageTitle } from '@lianxi/ui';
import { useState } from 'react';
import { DoorRefused } from '../session/doors';

/** After sign-in a person with several posts says which one he or she acts in; what is done is recorded under it. */
export function ChoosePostPage({
  viewer,
  onChosen,
}: {
  viewer: Viewer;
  onChosen: (assignmentId: string) => Promise<void>;
}) {
  const t = useT('shell');
  const dates = useDates();
  usePageTitle(t('post.choose'));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (id: string) => {
    setBusy(true);
    try {
      await onChosen(id);
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      setProblem(error.problem);
      setBusy(false);
    }
  };
  return (
    <main className="sh-sign-in" id="main">
      <div className="sh-sign-in-box">
        <h1 className="sh-choose-title">{t('post.choose')}</h1>
        <p className="lx-muted">{t('post.chooseText', { name: viewer.name })}</p>
        <ProblemAlert problem={problem} />
        <ul className="sh-posts">
          {viewer.assignments.map((assignment) => (
            <li key={assignment.id}>
              <button type="button" disabled={busy} onClick={() => void choose(assignment.id)}>
                <strong>{assignment.post.title}</strong>
                <span>{assignment.post.unit?.name}</span>
                {assignment.since && (
                  <span className="lx-hint">{t('post.since', { date: dates.date(assignment.since) })}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
