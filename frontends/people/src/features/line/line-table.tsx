import { ActionBar, useActions, useDates, useT } from '@lianxi/frontend-kit';
import type { People_LinesQuery } from '../../gql/graphql';
import { HistoryButton } from '../history/history-button';
import type { LineRow } from './line-rows';

/** Lines with the leader in charge; a gap is said in words. */
export function LineTable({
  rows,
  terms,
  today,
  onAssign,
}: {
  rows: readonly LineRow[];
  terms: NonNullable<People_LinesQuery['lineTerms']>;
  today: string;
  onAssign: (row: LineRow) => void;
}) {
  const t = useT();
  const dates = useDates();
  const actions = useActions('peopleActions').filter(({ verb }) => verb === 'assignLeader');
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('page.lines')}>
        <thead>
          <tr>
            <th scope="col">{t('line.line')}</th>
            <th scope="col">{t('line.leader')}</th>
            <th scope="col">{t('post.title')}</th>
            <th scope="col">{t('post.since')}</th>
            {actions.length > 0 && (
              <th scope="col" className="pe-no-print">
                {t('person.actions')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { code, name, line } = row;
            const later = terms.find((term) => term.code === code && term.validFrom > today);
            return (
              <tr key={code} data-line={code} data-gap={line ? undefined : true}>
                <th scope="row">
                  {code} {name ?? ''}
                </th>
                <td data-label={t('line.leader')}>
                  {line ? (
                    (line.leaderPost?.holder?.name ?? <span className="pe-gap">{t('post.vacant')}</span>)
                  ) : (
                    <span className="pe-gap">{t('line.gap')}</span>
                  )}
                </td>
                <td data-label={t('post.title')}>{line?.leaderPost?.title ?? '–'}</td>
                <td data-label={t('post.since')}>
                  {line ? dates.date(line.validFrom) : '–'}
                  {later ? (
                    <div className="lx-hint">
                      {t('line.later', { date: dates.date(later.validFrom), post: later.leaderPost?.title ?? '' })}
                    </div>
                  ) : (
                    line?.validTo && <div className="lx-hint">{t('line.ends', { date: dates.date(line.validTo) })}</div>
                  )}
                  <HistoryButton
                    register="LINES"
                    ids={terms.filter((term) => term.code === code).map(({ id }) => id)}
                    title={`${code} ${name ?? ''}`}
                  />
                </td>
                {actions.length > 0 && (
                  <td className="pe-no-print">
                    <ActionBar noun="line" primary={null} actions={actions} onAct={() => onAssign(row)} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
