import { StateCard } from '@lianxi/ui';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useKitT } from './i18n.js';
import { ProblemCard, ProblemDetails } from './problem-card.js';
import { toProblem } from './problem.js';

/** What `useQuery` of Apollo Client answers, as far as it matters here. */
export interface QueryLike<Data> {
  data?: Data | null | undefined;
  previousData?: Data | null | undefined;
  loading: boolean;
  error?: unknown;
  refetch: () => Promise<unknown>;
}

export interface LoadedProps<Data, Part> {
  query: QueryLike<Data>;
  /** The part that must be there; null or undefined means not found (or the error that came instead). */
  pick: (data: Data) => Part | null | undefined;
  children: (part: Part) => ReactNode;
  isEmpty?: (part: Part) => boolean;
  /** Says what to do first. */
  empty?: ReactNode;
  /** Rows of the skeleton while loading. */
  rows?: number;
  compact?: boolean;
  /**
   * Shows the answer to the former variables while the next one is on its way: for ledgers, so that paging does not
   * blank the table. Never for one object: its buttons would act on the former one.
   */
  keep?: boolean;
}

/** An answer of which these fields are there. */
export type Whole<Data, Key extends keyof Data> = Omit<Data, Key> & { [K in Key]: NonNullable<Data[K]> };

/**
 * For `pick`, where a page needs several fields of the answer together: any of them may be null when its service is
 * down, which is then the error that `Loaded` shows.
 */
export const whole = <Data, Key extends keyof Data>(data: Data, ...keys: Key[]): Whole<Data, Key> | null =>
  keys.every((key) => data[key] !== null && data[key] !== undefined) ? (data as Whole<Data, Key>) : null;

/**
 * The states of everything that is loaded: skeleton, error with retry, no permission, not found, empty, content;
 * content with a line above when a part of it (another service) is missing or could not be updated.
 */
export function Loaded<Data, Part>({
  query,
  pick,
  children,
  isEmpty,
  empty,
  rows = 5,
  compact = false,
  keep = false,
}: LoadedProps<Data, Part>) {
  const t = useKitT();
  const { loading, error } = query;
  const data = query.data ?? (keep && loading ? query.previousData : undefined);
  // a refused query answers null, not nothing
  const part = data == null ? undefined : pick(data);
  const retry = () => void query.refetch();
  if (part === null || part === undefined) {
    if (loading) return <Skeleton active title={!compact} paragraph={{ rows }} aria-busy />;
    if (error) return <ProblemCard problem={toProblem(error)} onRetry={retry} compact={compact} />;
    return <StateCard kind="notFound" title={t('notFound.title')} description={t('notFound.text')} compact={compact} />;
  }
  const partial = Boolean(error) && !loading;
  return (
    <>
      {partial && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('problem.partial')}
          description={<ProblemDetails problem={toProblem(error)} />}
          action={
            <Button size="small" onClick={retry}>
              {t('problem.retry')}
            </Button>
          }
        />
      )}
      {isEmpty?.(part)
        ? (empty ?? <StateCard kind="empty" title={t('empty.title')} compact={compact} />)
        : children(part)}
    </>
  );
}
