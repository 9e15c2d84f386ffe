import type { Text } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Link } from 'react-router';
import type { Supervision_ChecksQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { CheckStateTag } from './labels';

export type CheckRow = NonNullable<Supervision_ChecksQuery['quarterlyChecks']>['edges'][number]['node'];

interface Words {
  t: Text;
  quarterName: (quarter: string) => string;
  date: (value: string | null | undefined) => string;
  instant: (value: string | null | undefined) => string;
}

/** Columns of the list of quarterly checks. */
export const checkColumns = ({ t, quarterName, date, instant }: Words): LedgerColumn<CheckRow>[] => [
  {
    key: 'quarter',
    title: t('check.quarter'),
    card: 'title',
    render: ({ id, quarter }) => <Link to={paths.checkOf(id)}>{quarterName(quarter)}</Link>,
  },
  { key: 'state', title: t('check.state'), card: 'light', render: ({ state }) => <CheckStateTag state={state} /> },
  { key: 'plannedOn', title: t('check.plannedOn'), render: ({ plannedOn }) => date(plannedOn) },
  {
    key: 'communities',
    title: t('stratum.COMMUNITY'),
    render: (row) => t('check.sampleOf', { sample: row.communitySample, all: row.eligibleCommunities }),
  },
  {
    key: 'departments',
    title: t('stratum.DEPARTMENT'),
    render: (row) => t('check.sampleOf', { sample: row.departmentSample, all: row.eligibleDepartments }),
  },
  { key: 'cases', title: t('check.perUnit'), render: (row) => t('check.cases', { count: row.casesPerUnit }) },
  // null before the draw, and for who sees numbers alone
  {
    key: 'drawn',
    title: t('check.drawnUnits'),
    render: ({ result }) =>
      result ? (
        <span className="su-drawn">{result.map(({ name }) => name).join(t('list.separator'))}</span>
      ) : (
        <span className="lx-muted">–</span>
      ),
  },
  {
    key: 'drawnAt',
    title: t('check.drawnAt'),
    optional: true,
    render: ({ drawnAt }) => instant(drawnAt) || <span className="lx-muted">–</span>,
  },
];
