import { useQuery } from '@apollo/client/react';
import { withoutNumber } from '@lianxi/contracts/text/numbering';
import { dateOf, useDates, useT, type Text } from '@lianxi/frontend-kit';
import manifest from '../../../manifest';
import { onAgenda } from '../agenda-item/agenda-order';
import { postName, postOfUnit } from '../shared/names';
import { Meetings_NoticeContact } from './meeting.graphql';
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
      one.seats.flatMap((seat) => (seat.post ? [[seat.post.id, postOfUnit(seat.unit, seat.post)]] : [])),
    ).values(),
  ];
  const director = one.seats.find(({ kind }) => kind === 'OFFICE_DIRECTOR');
  const office = director?.unit?.name ?? manifest.owner.unit;
  const seats = useQuery(Meetings_NoticeContact, { variables: { id: one.id } }).data?.meeting?.seats;
  const phone = seats?.find(({ id }) => id === director?.id)?.post?.workPhone?.number;
  const title = noticeTitle(one.title, t);
  return (
    <article className="mt-paper" aria-label={t('page.notice')}>
      <h2 className="mt-paper-title">{t('notice.heading', { title })}</h2>
      <p className="mt-paper-to">{t('notice.to')}</p>
      <p className="mt-paper-text">
        {t('notice.text', { title, time: dates.occasion(one.startsAt), place: one.place })}
      </p>
      <dl className="mt-notice">
        <div>
          <dt>{t('notice.time')}</dt>
          <dd>{dates.occasion(one.startsAt)}</dd>
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
          <dd>{director?.post ? postOfUnit(director.unit, director.post) : office}</dd>
        </div>
        {phone && (
          <div>
            <dt>{t('notice.phone')}</dt>
            <dd>{phone}</dd>
          </div>
        )}
      </dl>
      <p className="mt-paper-sign">
        {office}
        <br />
        {one.notifiedAt ? dates.date(dateOf(one.notifiedAt)) : t('notice.notYet')}
      </p>
    </article>
  );
}

/** A conference as its notice names it: the session, counted within the year, comes first (2026年第1次…联席会议). */
function noticeTitle(title: string, t: Text): string {
  const [, conference, session] = /^(.+)（(\d{4}年第\d+次)）$/.exec(title) ?? [];
  return conference ? t('notice.titleOf', { conference, session }) : title;
}
