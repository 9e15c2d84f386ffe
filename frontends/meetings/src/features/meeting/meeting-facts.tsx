import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { postName } from '../shared/names';
import type { MeetingDetail } from './meeting-types';

/** Facts of a meeting. */
export function MeetingFacts({ one }: { one: MeetingDetail }) {
  const t = useT();
  const dates = useDates();
  const present = one.seats.filter(
    ({ attendance }) => attendance && ['PRESENT', 'LATE', 'PROXY'].includes(attendance.status),
  ).length;
  const known = [
    {
      label: t('field.sessionNumber'),
      value: one.sessionNumber,
      hint: one.isConference ? t('hint.sessionNumber') : null,
    },
    { label: t('field.kind'), value: t(`kind.${one.kind}`) },
    {
      label: t('field.startsAt'),
      value: dates.instant(one.startsAt),
      hint: one.shortNotice ? t('meeting.shortNotice') : null,
    },
    { label: t('field.place'), value: one.place },
    { label: t('field.chair'), value: postName(one.chair) },
    ...(one.reason ? [{ label: t('field.reason'), value: one.reason }] : []),
    { label: t('field.notifiedAt'), value: dates.instant(one.notifiedAt), none: t('none.notified') },
    ...(one.openedAt ? [{ label: t('field.openedAt'), value: dates.instant(one.openedAt) }] : []),
    ...(one.endedAt ? [{ label: t('field.endedAt'), value: dates.instant(one.endedAt) }] : []),
    {
      label: t('field.items'),
      value: t('meeting.itemCount', { accepted: one.acceptedCount, open: one.openItemCount }),
    },
    ...(one.seats.length > 0
      ? [{ label: t('field.seats'), value: t('meeting.seatCount', { present, all: one.seats.length }) }]
      : []),
  ];
  return <FactList facts={known} />;
}
