import { ProblemAlert, useDates, useT, type Problem } from '@lianxi/frontend-kit';
import { usePageTitle } from '@lianxi/ui';
import { Alert, Button, Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { DoorRefused, doors, type PostChoice } from '../session/doors';

/**
 * The post acted in has ended: nothing is done in another one before its holder says so, or hears that there is none.
 */
export function PostEndedPage({
  onChosen,
  onSignOut,
}: {
  onChosen: (assignmentId: string) => Promise<void>;
  onSignOut: () => Promise<void>;
}) {
  const t = useT('shell');
  const dates = useDates();
  usePageTitle(t('post.ended'));
  const [posts, setPosts] = useState<PostChoice[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = useCallback(async (run: () => Promise<void>) => {
    setBusy(true);
    try {
      await run();
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      setProblem(error.problem);
    }
    setBusy(false);
  }, []);
  useEffect(() => void attempt(async () => setPosts(await doors.posts())), [attempt]);
  return (
    <main className="sh-sign-in" id="main">
      <div className="sh-sign-in-box">
        <h1 className="sh-choose-title">{t('post.ended')}</h1>
        <ProblemAlert problem={problem} />
        {!posts && !problem && <Skeleton active aria-busy />}
        {posts && (
          <Alert
            type={posts.length ? 'info' : 'warning'}
            showIcon
            title={t(posts.length ? 'post.endedText' : 'post.noneLeft')}
            style={{ marginBottom: 16 }}
          />
        )}
        <ul className="sh-posts">
          {posts?.map((post) => (
            <li key={post.assignmentId}>
              <button type="button" disabled={busy} onClick={() => void attempt(() => onChosen(post.assignmentId))}>
                <strong>{post.title}</strong>
                <span>{post.unit}</span>
                <span className="lx-hint">{t('post.since', { date: dates.date(post.since) })}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button block style={{ marginTop: 16 }} onClick={() => void attempt(onSignOut)}>
          {t('post.signOut')}
        </Button>
      </div>
    </main>
  );
}
