import { paragraphsOf } from '@lianxi/contracts/text/forms';
import { useDates, useT } from '@lianxi/frontend-kit';
import type { Meetings_MinutesFieldsFragment } from '../../gql/graphql';

const ATTENDANCE: readonly string[] = ['PRESENT', 'LEAVE', 'OBSERVERS'];

/**
 * Minutes as the paper shows them: red mark, issue, issuer and date over the rule, body, attendance, imprint (domain
 * §6.5).
 */
export function MinutesPaper({ paper }: { paper: Meetings_MinutesFieldsFragment }) {
  const t = useT();
  const dates = useDates();
  const signed = dates.date(paper.signedOn);
  return (
    <article className="mt-paper" aria-label={paper.mark}>
      <h2 className="mt-paper-mark">{paper.mark}</h2>
      <p className="mt-paper-issue">（{paper.issueNumber ?? t('minutes.draft')}）</p>
      <div className="mt-paper-head">
        <span>{paper.issuer}</span>
        <span>{signed}</span>
      </div>
      {paper.blocks.map(({ kind, text }, index) => {
        const key = `${index}:${kind}`;
        if (kind === 'HEADING')
          return (
            <h3 key={key} className="mt-paper-heading">
              {text}
            </h3>
          );
        if (ATTENDANCE.includes(kind))
          return (
            <p key={key} className="mt-paper-people" data-kind={kind}>
              <strong>{t(`block.${kind}`)}</strong>：{text}
            </p>
          );
        return paragraphsOf(text).map((part, line) => (
          <p key={`${key}:${line}`} className="mt-paper-text">
            {part}
          </p>
        ));
      })}
      <footer className="mt-paper-imprint">
        {paper.copyTo && <p>{t('minutes.copyTo', { unit: paper.copyTo })}</p>}
        <p className="mt-paper-issuer">
          <span>{paper.issuer}</span>
          <span>{signed && t('minutes.printed', { date: signed })}</span>
        </p>
      </footer>
    </article>
  );
}
