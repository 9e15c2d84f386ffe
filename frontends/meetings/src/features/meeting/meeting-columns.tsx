import { useDates, useT } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Link } from 'react-router';
import type { Meetings_ListQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { postName } from '../shared/names';
import { StateTag } from '../shared/state-tag';

export type MeetingRow = NonNullable<Meetings_ListQuery['meetings']>['edges'][number]['node'];

/** Columns of the list of meetings. */
export function useMeetingColumns(): LedgerColumn<MeetingRow>[] {
  const t = useT();
  const dates = useDates();
  return [
    {
      key: 'number',
      title: t('field.sessionNumber'),
      render: (row) => row.sessionNumber ?? '—',
      width: 110,
      optional: true,
    },
    {
      key: 'title',
      title: t('field.title'),
      render: (row) => <Link to={paths.meetingOf(row.id)}>{row.title}</Link>,
      width: 270,
      frozen: true,
      card: 'title',
    },
    { key: 'kind', title: t('field.kind'), render: (row) => t(`kind.${row.kind}`), width: 115 },
    { key: 'startsAt', title: t('field.startsAt'), render: (row) => dates.instant(row.startsAt), width: 125 },
    { key: 'place', title: t('field.place'), render: (row) => row.place, width: 120 },
    { key: 'chair', title: t('field.chair'), render: (row) => postName(row.chair), width: 150 },
    {
      key: 'state',
      title: t('field.state'),
      render: (row) => <StateTag noun="meeting" state={row.state} />,
      width: 120,
      card: 'light',
    },
    { key: 'items', title: t('field.items'), render: (row) => row.acceptedCount, width: 60, align: 'right' },
    {
      key: 'decisions',
      title: t('field.decisions'),
      render: (row) => row.decisionItems.length,
      width: 90,
      align: 'right',
    },
  ];
}
