import { ActionBar, useActions, useDates, useT } from '@lianxi/frontend-kit';
import { HistoryButton } from '../history/history-button';
import type { LiaisonRow } from './liaison-dialog';

/** Member units in the order of their seats with liaison, deputy and phones; a gap is said in words. */
export function LiaisonTable({
  rows,
  today,
  onSet,
}: {
  rows: readonly LiaisonRow[];
  today: string;
  onSet: (row: LiaisonRow) => void;
}) {
  const t = useT();
  const dates = useDates();
  const actions = useActions('peopleActions').filter(({ verb }) => verb === 'setLiaison');
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('page.liaisons')}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.unit')}</th>
            <th scope="col">{t('liaison.name')}</th>
            <th scope="col">{t('liaison.phone')}</th>
            <th scope="col">{t('liaison.deputy')}</th>
            <th scope="col">{t('liaison.from')}</th>
            {actions.length > 0 && (
              <th scope="col" className="pe-no-print">
                {t('person.actions')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { unit, liaison, terms } = row;
            const later = terms.find(({ validFrom }) => validFrom > today);
            return (
              <tr key={unit.id} data-unit={unit.name} data-gap={liaison?.post?.holder ? undefined : true}>
                <th scope="row">{unit.name}</th>
                <td data-label={t('liaison.name')}>
                  {liaison ? (
                    <>
                      {liaison.post?.holder?.name ?? <span className="pe-gap">{t('post.vacant')}</span>}
                      <div className="lx-hint">{liaison.post?.title}</div>
                    </>
                  ) : (
                    <span className="pe-gap">{t('liaison.gap')}</span>
                  )}
                </td>
                <td data-label={t('liaison.phone')}>{liaison?.workPhone ?? '–'}</td>
                <td data-label={t('liaison.deputy')}>
                  {liaison?.deputyPost ? (
                    <>
                      {liaison.deputyPost.holder?.name ?? t('post.vacant')}　{liaison.deputyPhone ?? ''}
                    </>
                  ) : (
                    '–'
                  )}
                </td>
                <td data-label={t('liaison.from')}>
                  {liaison ? dates.date(liaison.validFrom) : '–'}
                  {later ? (
                    <div className="lx-hint">
                      {t('liaison.later', { date: dates.date(later.validFrom), post: later.post?.title ?? '' })}
                    </div>
                  ) : (
                    liaison?.validTo && (
                      <div className="lx-hint">{t('liaison.ends', { date: dates.date(liaison.validTo) })}</div>
                    )
                  )}
                  <HistoryButton register="LIAISONS" ids={terms.map(({ id }) => id)} title={unit.name} />
                </td>
                {actions.length > 0 && (
                  <td className="pe-no-print">
                    <ActionBar noun="liaison" primary={null} actions={actions} onAct={() => onSet(row)} />
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
