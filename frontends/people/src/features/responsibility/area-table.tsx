import { ActionBar, useActions, useT } from '@lianxi/frontend-kit';
import { HistoryButton } from '../history/history-button';
import { isGap, type AreaPost, type AreaRow } from './area-rows';

/** Areas on three levels with who answers for each, phone and households; gaps in words. */
export function AreaTable({ rows, onPhone }: { rows: readonly AreaRow[]; onPhone: (post: AreaPost) => void }) {
  const t = useT();
  const actions = useActions('peopleActions').filter(({ verb }) => verb === 'setWorkPhone');
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('page.responsibility')}>
        <thead>
          <tr>
            <th scope="col">{t('responsibility.area')}</th>
            <th scope="col">{t('responsibility.level')}</th>
            <th scope="col">{t('responsibility.person')}</th>
            <th scope="col">{t('responsibility.phone')}</th>
            <th scope="col">{t('coverage.cadre')}</th>
            <th scope="col">{t('responsibility.households')}</th>
            {actions.length > 0 && (
              <th scope="col" className="pe-no-print">
                {t('person.actions')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-level={row.level} data-gap={isGap(row) || undefined}>
              <th scope="row">{row.name}</th>
              <td data-label={t('responsibility.level')}>{t(`responsibility.level.${row.level}`)}</td>
              <td data-label={t('responsibility.person')}>
                {row.person ?? <span className="pe-gap">{t('responsibility.vacant')}</span>}
                {row.post && <div className="lx-hint">{row.post.title}</div>}
              </td>
              <td data-label={t('responsibility.phone')}>
                {row.post?.workPhone?.number ?? '–'}{' '}
                {row.post?.workPhone && (
                  <HistoryButton
                    register="WORK_PHONES"
                    ids={[row.post.workPhone.id]}
                    title={`${row.name} ${row.post.title}`}
                  />
                )}
              </td>
              <td data-label={t('coverage.cadre')}>
                {row.cadres === null
                  ? ''
                  : row.cadres.join(t('list.separator')) || <span className="pe-gap">{t('area.gap')}</span>}
              </td>
              <td data-label={t('responsibility.households')}>{row.households}</td>
              {actions.length > 0 && (
                <td className="pe-no-print">
                  {row.post && (
                    <ActionBar
                      noun="postPhone"
                      primary={null}
                      actions={actions}
                      onAct={() => row.post && onPhone(row.post)}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
