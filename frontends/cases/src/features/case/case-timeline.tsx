import { useDates, useT } from '@lianxi/frontend-kit';
import { Timeline, type TimelineEntry } from '@lianxi/ui';
import { stepsOf, type CaseView, type Step } from './timeline-steps';
import { actorText } from './words';

const TONES: Record<string, TimelineEntry['tone']> = {
  close: 'good',
  confirmLeader: 'good',
  return: 'warn',
  object: 'warn',
  reopen: 'warn',
  escalate: 'plain',
};

/** One timeline of a matter: what was done, by whom, acting as what, and how long each state held it. */
export function CaseTimeline({ one }: { one: CaseView }) {
  const t = useT();
  const dates = useDates();
  const entries = stepsOf(one.history, one.records).map((step): TimelineEntry => ({
    key: step.key,
    at: dates.instant(step.at),
    title: step.record
      ? `${t('verb.case.record')} · ${t(`recordType.${step.record.type}`)}`
      : t(`verb.case.${step.verb}`),
    who: actorText(step.actor) ?? t('timeline.platform'),
    held: heldLong(step) ? dates.duration(step.at, step.until ?? new Date()) : null,
    body: <StepBody step={step} one={one} />,
    tone: TONES[step.verb] ?? 'plain',
  }));
  return <Timeline entries={entries} />;
}

/** Only states that hold a matter, and only from an hour on: shorter says nothing. */
function heldLong(step: Step): boolean {
  if (!step.into || step.into === 'CLOSED') return false;
  return new Date(step.until ?? Date.now()).getTime() - new Date(step.at).getTime() >= 3_600_000;
}

/** Name of the post or unit that a step set, as far as the matter still shows it. */
function namedIn(one: CaseView, details: Record<string, unknown>): string | null {
  const post = [one.caseLeader, one.proposedLeader].find((known) => known && known.id === details['postId']);
  if (post) return [post.title, post.holder?.name].filter(Boolean).join(' ');
  return one.leadUnit && one.leadUnit.id === details['leadUnitId'] ? one.leadUnit.name : null;
}

function StepBody({ step, one }: { step: Step; one: CaseView }) {
  const t = useT();
  const { date } = useDates();
  const { details } = step;
  const files = Number(details['files'] ?? 0);
  const missing = Array.isArray(details['missing']) ? details['missing'].length : null;
  const lines = [
    namedIn(one, details),
    step.into && t(`state.case.${step.into}`),
    typeof details['dueOn'] === 'string' && t('timeline.due', { date: date(details['dueOn']) }),
    step.verb === 'decideObjection' && t(details['agreed'] === true ? 'objection.agreed' : 'objection.refused'),
    step.verb === 'reopen' && typeof details['reason'] === 'string' && t(`reopenReason.${details['reason']}`),
    typeof details['resolution'] === 'string' && t(`resolution.${details['resolution']}`),
    missing !== null && (missing === 0 ? t('lists.complete') : t('timeline.listsMissing', { count: missing })),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
  return (
    <>
      {step.record && <p className="cs-pre">{step.record.content}</p>}
      {step.reason && <p className="cs-pre">{step.reason}</p>}
      {lines.length > 0 && <p className="lx-hint">{lines.join(' · ')}</p>}
      {files > 0 && <p className="lx-hint">{t('timeline.files', { count: files })}</p>}
    </>
  );
}
