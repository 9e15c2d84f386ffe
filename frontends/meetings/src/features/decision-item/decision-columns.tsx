import { useDates, useT } from '@lianxi/frontend-kit';
import { Light, type LedgerColumn } from '@lianxi/ui';
import { Link } from 'react-router';
import type { Meetings_DecisionsQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { namesOf, postName } from '../shared/names';
import { StateTag } from '../shared/state-tag';

export type DecisionRow = NonNullable<Meetings_DecisionsQuery['decisionItems']>['edges'][number]['node'];

/** Columns of the ledger of decisions. */
export function useDecisionColumns(): LedgerColumn<DecisionRow>[] {
  const t = useT();
  const dates = useDates();
  return [
    {
      key: 'content',
      title: t('field.content'),
      render: (row) => (
        <Link className="mt-wrap" to={paths.decisionOf(row.id)}>
          {row.content}
        </Link>
      ),
      width: 260,
      card: 'title',
    },
    {
      key: 'light',
      title: t('field.light'),
      render: (row) =>
        row.light ? (
          <Light light={row.light} due={dates.date(row.dueOn)} />
        ) : row.onTime === false ? (
          <Light light="DONE_LATE" />
        ) : row.onTime ? (
          <Light light="DONE_ON_TIME" />
        ) : (
          '—'
        ),
      width: 100,
      card: 'light',
    },
    {
      key: 'state',
      title: t('field.state'),
      render: (row) => <StateTag noun="decisionItem" state={row.state} />,
      width: 95,
    },
    { key: 'leadUnit', title: t('field.leadUnit'), render: (row) => row.leadUnit?.name, width: 140 },
    {
      key: 'responsible',
      title: t('field.responsible'),
      render: (row) => row.responsible?.person?.name ?? postName(row.responsiblePost),
      width: 105,
    },
    { key: 'dueOn', title: t('field.dueOn'), render: (row) => dates.date(row.dueOn), width: 125 },
    {
      key: 'meeting',
      title: t('field.meeting'),
      render: (row) =>
        row.meeting ? (
          <Link to={paths.meetingOf(row.meeting.id)}>{row.meeting.sessionNumber ?? row.meeting.title}</Link>
        ) : null,
      width: 115,
    },
    {
      key: 'case',
      title: t('field.case'),
      render: (row) => (row.case?.caseNo ? <Link to={paths.caseOf(row.case.id)}>{row.case.caseNo}</Link> : '—'),
      width: 145,
    },
    { key: 'coUnits', title: t('field.coUnits'), render: (row) => namesOf(row.coUnits), width: 180, optional: true },
    {
      key: 'submittedOn',
      title: t('field.submittedOn'),
      render: (row) => dates.date(row.submittedOn),
      width: 130,
      optional: true,
    },
    {
      key: 'verifiedOn',
      title: t('field.verifiedOn'),
      render: (row) => dates.date(row.verifiedOn),
      width: 130,
      optional: true,
    },
  ];
}
