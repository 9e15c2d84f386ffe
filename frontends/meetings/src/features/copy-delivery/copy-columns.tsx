import { useDates, useT } from '@lianxi/frontend-kit';
import { Light, type LedgerColumn } from '@lianxi/ui';
import { Link } from 'react-router';
import type { Meetings_CopiesQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { StateTag } from '../shared/state-tag';

export type CopyRow = NonNullable<Meetings_CopiesQuery['copyDeliveries']>['edges'][number]['node'];

/** Columns of the copies to the district. */
export function useCopyColumns(): LedgerColumn<CopyRow>[] {
  const t = useT();
  const dates = useDates();
  return [
    {
      key: 'minutes',
      title: t('page.minutes'),
      render: (row) => (
        <Link to={paths.copyOf(row.id)}>
          {[row.minutes?.mark, row.minutes?.issueNumber].filter(Boolean).join(' ') || t('page.copy')}
        </Link>
      ),
      width: 250,
      card: 'title',
    },
    {
      key: 'state',
      title: t('field.state'),
      render: (row) => <StateTag noun="copyDelivery" state={row.state} />,
      width: 85,
      card: 'light',
    },
    {
      key: 'meeting',
      title: t('field.meeting'),
      render: (row) => (row.meeting ? <Link to={paths.meetingOf(row.meeting.id)}>{row.meeting.title}</Link> : '—'),
      width: 260,
      optional: true,
    },
    { key: 'recipient', title: t('field.recipient'), render: (row) => row.recipient?.name ?? '—', width: 160 },
    { key: 'channel', title: t('field.channel'), render: (row) => t(`channel.${row.channel}`), width: 90 },
    { key: 'sentAt', title: t('field.sentAt'), render: (row) => dates.instant(row.sentAt), width: 125 },
    { key: 'dueOn', title: t('field.copyDueOn'), render: (row) => dates.date(row.dueOn), width: 125 },
    {
      key: 'onTime',
      title: t('field.onTime'),
      render: (row) => (row.onTime === null ? '—' : <Light light={row.onTime ? 'DONE_ON_TIME' : 'DONE_LATE'} />),
      width: 100,
    },
    { key: 'receivedAt', title: t('field.receivedAt'), render: (row) => dates.instant(row.receivedAt), width: 125 },
  ];
}
