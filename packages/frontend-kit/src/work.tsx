import type { TypedDocumentNode } from '@apollo/client';
import type { Locale } from '@lianxi/contracts/locale';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { formatDate } from './dates.js';
import { useLocale, useT, type Text } from './i18n.js';
import { toProblem, type Problem } from './problem.js';
import { countersOf, type WorkCounter, type WorkList, type WorkRow } from './work-list.js';

/** What one module tells the workbench; `lists` are its own ledger views behind the counters. */
export interface WorkReport {
  moduleId: string;
  rows: readonly WorkRow[];
  counts: Readonly<Record<WorkCounter, number>> | null;
  lists: Partial<Record<WorkCounter, string>>;
  problem: Problem | null;
}

/** Props of the slot `workbench.work`. */
export interface WorkSlotProps {
  onReport: (report: WorkReport) => void;
  /** How many rows a module should ask for. */
  first: number;
}

export interface WorkPieceOptions<Data> {
  moduleId: string;
  document: TypedDocumentNode<Data, { first: number }>;
  pick: (data: Data) => WorkList | null | undefined;
  /** Kinds (`case.acknowledge`) counted as 待签收 and as 待我审批. */
  waiting?: readonly string[];
  forApproval?: readonly string[];
  /** Ledger views behind the counters: `{ overdue: '/cases?light=RED' }`. */
  lists?: Partial<Record<WorkCounter, string>>;
}

/**
 * Makes the piece for slot `workbench.work`: asks the module's work field and reports it; the workbench draws one
 * merged list.
 */
export function workPiece<Data>({
  moduleId,
  document,
  pick,
  waiting = [],
  forApproval = [],
  lists = {},
}: WorkPieceOptions<Data>) {
  return function WorkPiece({ onReport, first }: WorkSlotProps) {
    const t = useT();
    const [locale] = useLocale();
    const { data, error } = useQuery(document as TypedDocumentNode<Data, { first: number }>, {
      variables: { first },
      fetchPolicy: 'cache-and-network',
    });
    const list = data ? pick(data as Data) : undefined;
    useEffect(() => {
      if (!list && !error) return;
      const rows = (list?.items ?? []).map((item) => ({
        key: `${moduleId}:${item.kind}:${item.id}`,
        moduleId,
        task: t(`verb.${item.kind}`),
        title: item.title,
        dueOn: item.dueOn,
        dueText: dueText(item, t, locale),
        light: item.light,
        path: item.path,
        counters: countersOf(item, waiting, forApproval),
      }));
      onReport({ moduleId, rows, counts: list ?? null, lists, problem: error && !list ? toProblem(error) : null });
    }, [list, error, onReport, locale]);
    return null;
  };
}

function dueText({ kind, dueOn }: WorkList['items'][number], t: Text, locale: Locale): string | null {
  const key = `work.due.${kind}`;
  const text = t(key, { date: formatDate(dueOn, locale) });
  return dueOn && text !== key ? text : null;
}
