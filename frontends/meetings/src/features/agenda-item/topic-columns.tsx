import { ActionBar, useT } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Link } from 'react-router';
import type { Meetings_TopicsQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { StateTag } from '../shared/state-tag';

export type TopicRow = NonNullable<Meetings_TopicsQuery['agendaItems']>['edges'][number]['node'];

/** Columns of the topics collected; the last one holds the next steps of each. */
export function useTopicColumns(onAct: (id: string, verb: string) => void): LedgerColumn<TopicRow>[] {
  const t = useT();
  return [
    {
      key: 'title',
      title: t('field.item'),
      render: (row) => <span className="mt-wrap">{row.title}</span>,
      width: 210,
      card: 'title',
    },
    {
      key: 'state',
      title: t('field.state'),
      render: (row) => <StateTag noun="agendaItem" state={row.state} />,
      width: 80,
      card: 'light',
    },
    { key: 'source', title: t('field.source'), render: (row) => t(`source.${row.source}`), width: 105 },
    {
      key: 'case',
      title: t('field.case'),
      render: (row) =>
        row.case ? <Link to={paths.caseOf(row.case.id)}>{row.caseNo ?? t('case.noNumber')}</Link> : '—',
      width: 130,
    },
    { key: 'proposer', title: t('field.proposerUnit'), render: (row) => row.proposerUnit?.name ?? '—', width: 130 },
    {
      key: 'presenter',
      title: t('field.presenterUnit'),
      render: (row) => row.presenterUnit?.name ?? '—',
      width: 150,
      optional: true,
    },
    {
      key: 'opinion',
      title: t('field.preliminaryOpinion'),
      render: (row) => <span className="mt-wrap">{row.preliminaryOpinion ?? '—'}</span>,
      width: 220,
      optional: true,
    },
    {
      key: 'meeting',
      title: t('field.meeting'),
      render: (row) => (row.meeting ? <Link to={paths.meetingOf(row.meeting.id)}>{row.meeting.title}</Link> : '—'),
      width: 170,
    },
    {
      key: 'actions',
      title: t('field.actions'),
      render: (row) => (
        <span className="lx-row">
          <ActionBar
            noun="agendaItem"
            actions={row.availableActions}
            except={['discuss', 'decide']}
            danger={['rejectItem', 'takeOffItem']}
            primary="acceptItem"
            onAct={(verb) => onAct(row.id, verb)}
          />
        </span>
      ),
      width: 240,
    },
  ];
}
