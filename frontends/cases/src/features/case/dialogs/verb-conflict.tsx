import { useQuery } from '@apollo/client/react';
import { ConflictDialog, useDates, useT, type ConflictField, type Problem } from '@lianxi/frontend-kit';
import type { Cases_LatestQuery } from '../../../gql/graphql';
import { Cases_Latest } from '../case.graphql';
import type { CaseView } from '../timeline-steps';
import { actorText } from '../words';

/** A matter as it is saved now. */
export type Latest = NonNullable<Cases_LatestQuery['case']>;

export interface VerbConflictProps {
  problem: Problem | null;
  one: CaseView;
  compare: (latest: Latest | null) => ConflictField[];
  onReload: () => void;
  onClose: () => void;
}

/** Somebody moved the matter meanwhile: what the user saw and typed beside what is saved now, who did it and when. */
export function VerbConflict({ problem, one, compare, onReload, onClose }: VerbConflictProps) {
  const t = useT();
  const { instant } = useDates();
  // not through the cache: the page keeps showing what the user acted on until he or she reloads
  const { data } = useQuery(Cases_Latest, {
    variables: { id: one.id },
    skip: problem?.kind !== 'conflict',
    fetchPolicy: 'no-cache',
  });
  const latest = (data?.case as Latest | null | undefined) ?? null;
  const lastStep = (history: Latest['history'] | undefined) => {
    const step = history?.toSorted((a, b) => b.seq - a.seq)[0];
    return step
      ? `${t(`verb.case.${step.verb}`)} · ${actorText(step.actor) ?? t('timeline.platform')} · ${instant(step.at)}`
      : '…';
  };
  const fields: ConflictField[] = [
    {
      label: t('field.state'),
      mine: t(`state.case.${one.state}`),
      theirs: latest ? t(`state.case.${latest.state}`) : '…',
    },
    { label: t('conflict.lastStep'), mine: lastStep(one.history), theirs: lastStep(latest?.history) },
    ...compare(latest),
  ];
  return <ConflictDialog problem={problem} fields={fields} onReload={onReload} onClose={onClose} />;
}
