import { useDates, useT } from '@lianxi/frontend-kit';
import { Timeline, type TimelineEntry } from '@lianxi/ui';
import type { Meetings_HistoryFieldsFragment } from '../../gql/graphql';

/** Steps of which a meeting has one a person: drawn as one entry with their number. */
const REPEATED: readonly string[] = ['signIn', 'recordAttendance', 'proposeItem'];
const GOOD: readonly string[] = ['signMinutes', 'confirmReceipt', 'verify', 'archive'];
const BAD: readonly string[] = [
  'cancel',
  'postpone',
  'return',
  'returnMinutes',
  'rejectItem',
  'takeOffItem',
  'discard',
];

type Step = Meetings_HistoryFieldsFragment & { times: number };

/** The timeline of an object out of its history, newest last. */
export function History({
  noun,
  entries,
  fallback = noun,
}: {
  noun: string;
  entries: readonly Meetings_HistoryFieldsFragment[];
  fallback?: string;
}) {
  const t = useT();
  const dates = useDates();
  const steps = gathered([...entries].sort((a, b) => a.seq - b.seq));
  const title = (verb: string) => {
    const key = `verb.${noun}.${verb}`;
    const own = t(key);
    return own === key ? t(`verb.${fallback}.${verb}`) : own;
  };
  return (
    <Timeline
      entries={steps.map((step, index): TimelineEntry => {
        const before = steps[index - 1];
        return {
          key: step.id,
          at: dates.instant(step.at),
          title: step.times > 1 ? t('history.times', { verb: title(step.verb), count: step.times }) : title(step.verb),
          who: [step.actor?.post?.title, step.actor?.person?.name].filter(Boolean).join(' ') || null,
          held: before ? dates.duration(before.at, step.at) : null,
          body: bodyOf(step, t),
          tone: GOOD.includes(step.verb) ? 'good' : BAD.includes(step.verb) ? 'bad' : 'plain',
        };
      })}
    />
  );
}

/** Neighbours of the same verb by the same person become one step. */
function gathered(entries: readonly Meetings_HistoryFieldsFragment[]): Step[] {
  const steps: Step[] = [];
  for (const entry of entries) {
    const last = steps.at(-1);
    const same =
      last &&
      last.verb === entry.verb &&
      REPEATED.includes(entry.verb) &&
      (entry.verb === 'signIn' || last.actor?.id === entry.actor?.id);
    if (same) steps[steps.length - 1] = { ...entry, times: last.times + 1 };
    else steps.push({ ...entry, times: 1 });
  }
  return steps;
}

function bodyOf({ reason, details }: Step, t: ReturnType<typeof useT>) {
  const lines = [
    reason,
    details['shortNotice'] === true && t('meeting.shortNotice'),
    typeof details['issueNumber'] === 'string' && details['issueNumber'],
    details['onTime'] === false && t('decision.late'),
  ].filter((line): line is string => Boolean(line));
  return lines.length > 0 ? lines.map((line) => <div key={line}>{line}</div>) : null;
}
