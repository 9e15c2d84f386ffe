import { withoutNumber } from '@lianxi/contracts/text/numbering';
import { dateOf, useDates, useT } from '@lianxi/frontend-kit';
import manifest from '../../../manifest';
import { onAgenda } from '../agenda-item/agenda-order';
import { postName } from '../shared/names';
import type { MeetingDetail } from './meeting-types';

/**
 * Parts of a notice in their order: time, place, chair, agenda, who attends, materials, contact. A closed item is not
 * named on paper.
 */
export function NoticePaper({ one }: { one: MeetingDetail }) {
  const t = useT();
  const dates = useDates();
  const items = onAgenda(one.agendaItems);
  // a person may hold two seats: each post is named once
  const people = [
    ...new Map(
      one.seats.flatMap((seat) =>
        seat.post ? [[seat.post.id, [seat.unit?.name, postName(seat.post)].filter(Boolean).join(' ')]] : [],
      ),
    ).values(),
  ];
  const office = one.seats.find(({ kind }) => kind === 'OFFICE_DIRECTOR')?.unit?.name ?? manifest.owner.unit;
  return (
    <article className="mt-paper" aria-label={t('page.notice')}>
      <h2 className="mt-paper-title">{t('notice.heading', { title: one.title })}</h2>
      <p className="mt-paper-to">{t('notice.to')}</p>
      <p className="mt-paper-text">{t('notice.text', { title: one.title })}</p>
      <dl className="mt-notice">
        <div>
          <dt>{t('notice.time')}</dt>
          <dd>{dates.instant(one.startsAt)}</dd>
        </div>
        <div>
          <dt>{t('notice.place')}</dt>
          <dd>{one.place}</dd>
        </div>
        <div>
          <dt>{t('notice.chair')}</dt>
          <dd>{postName(one.chair)}</dd>
        </div>
        <div>
          <dt>{t('notice.agenda')}</dt>
          <dd>
            {items.length === 0 ? (
              t('notice.noAgenda')
            ) : (
              <ol>
                {items.map((item, index) => (
                  <li key={item.id}>
                    {t('notice.item', {
                      number: index + 1,
                      title: item.closed ? t('notice.closedItem') : withoutNumber(item.title),
                    })}
                    {!item.closed && (
                      <span className="lx-muted">
                        {' '}
                        {[
                          item.presenterUnit && t('item.presenter', { unit: item.presenterUnit.name }),
                          item.minutesPlanned && t('item.minutes', { count: item.minutesPlanned }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    )}
                  </li>
                ))}
              </ol>
            )}
          </dd>
        </div>
        {people.length > 0 && (
          <div>
            <dt>{t('notice.people')}</dt>
            <dd>{people.join('；')}</dd>
          </div>
        )}
        <div>
          <dt>{t('notice.materials')}</dt>
          <dd>{t('notice.materialsText')}</dd>
        </div>
        <div>
          <dt>{t('notice.leave')}</dt>
          <dd>{t('notice.leaveText')}</dd>
        </div>
        <div>
          <dt>{t('notice.contact')}</dt>
          <dd>{[manifest.owner.unit, manifest.owner.contact].join(' ')}</dd>
        </div>
      </dl>
      <p className="mt-paper-sign">
        {office}
        <br />
        {one.notifiedAt ? dates.date(dateOf(one.notifiedAt)) : t('notice.notYet')}
      </p>
    </article>
  );
}
