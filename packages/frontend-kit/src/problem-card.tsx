import { StateCard } from '@lianxi/ui';
import { Alert, Button } from 'antd';
import { useKitT, useLocale } from './i18n.js';
import { problemText, type Problem } from './problem.js';

/** A problem instead of content: no permission, not there, or failed with a retry; the code stands under 详情. */
export function ProblemCard({
  problem,
  onRetry,
  compact,
}: {
  problem: Problem;
  onRetry?: () => void;
  compact?: boolean;
}) {
  const t = useKitT();
  const [locale] = useLocale();
  const shared = {
    code: problem.code,
    compact: compact ?? false,
    details: problem.requestId && t('problem.request', { id: problem.requestId }),
  };
  if (problem.kind === 'forbidden')
    return <StateCard kind="forbidden" title={t('forbidden.title')} description={t('forbidden.text')} {...shared} />;
  if (problem.kind === 'notFound')
    return <StateCard kind="notFound" title={t('notFound.title')} description={t('notFound.text')} {...shared} />;
  return (
    <StateCard
      kind={problem.kind === 'conflict' ? 'conflict' : 'error'}
      title={t('problem.loadTitle')}
      description={problemText(problem, locale, t)}
      actions={onRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>}
      {...shared}
    />
  );
}

/** A refusal above a form or beside a button. */
export function ProblemAlert({ problem, onClose }: { problem: Problem | null; onClose?: () => void }) {
  const t = useKitT();
  const [locale] = useLocale();
  if (!problem) return null;
  return (
    <Alert
      type={problem.kind === 'refused' || problem.kind === 'conflict' ? 'warning' : 'error'}
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={
        <>
          {problemText(problem, locale, t)}
          <ProblemDetails problem={problem} />
        </>
      }
      {...(onClose ? { closable: { onClose } } : {})}
    />
  );
}

/** What helps the one who repairs it: folded away, nobody else needs it. */
export function ProblemDetails({ problem }: { problem: Problem }) {
  const t = useKitT();
  return (
    <details className="lx-hint">
      <summary>{t('problem.details')}</summary>
      <code>{problem.code}</code>
      {problem.requestId && ` · ${t('problem.request', { id: problem.requestId })}`}
    </details>
  );
}
