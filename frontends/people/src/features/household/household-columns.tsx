import type { Text } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import type { People_HouseholdsQuery } from '../../gql/graphql';
import { paths } from '../../paths';

export type HouseholdRow = NonNullable<People_HouseholdsQuery['households']>['edges'][number]['node'];

/** Columns of the list of households, in the order of the door: community, grid, building, room. */
export const householdColumns = (
  t: Text,
  onVisit: ((row: HouseholdRow) => void) | null,
): LedgerColumn<HouseholdRow>[] => [
  {
    key: 'community',
    title: t('household.community'),
    render: ({ grid }) =>
      grid?.community ? <Link to={paths.unitOf(grid.community.id)}>{grid.community.name}</Link> : null,
  },
  {
    key: 'grid',
    title: t('household.grid'),
    render: ({ grid }) => (grid ? <Link to={paths.gridOf(grid.id)}>{grid.name}</Link> : null),
  },
  {
    key: 'door',
    title: t('household.door'),
    card: 'title',
    render: ({ id, building, room }) => (
      <Link to={paths.householdOf(id)}>
        {building} {room}
      </Link>
    ),
  },
  { key: 'householder', title: t('household.householder'), render: (row) => row.householder },
  { key: 'phone', title: t('hh.phone'), render: ({ phone }) => phone },
  {
    key: 'worker',
    title: t('grid.worker'),
    render: ({ grid }) => grid?.workerPost?.holder?.name ?? <span className="pe-gap">{t('post.vacant')}</span>,
  },
  { key: 'code', title: t('household.code'), render: ({ code }) => <code>{code}</code>, optional: true, card: 'none' },
  {
    key: 'demonstration',
    title: t('household.note'),
    optional: true,
    card: 'none',
    render: ({ demonstration }) => (demonstration ? <Tag color="default">{t('household.demonstration')}</Tag> : null),
  },
  ...(onVisit
    ? [
        {
          key: 'visit',
          title: t('hh.visits'),
          render: (row: HouseholdRow) =>
            row.availableActions.some(({ verb }) => verb === 'recordVisit') ? (
              <Button
                className="pe-visit"
                data-verb="recordVisit"
                onClick={(event) => {
                  event.stopPropagation();
                  onVisit(row);
                }}
              >
                {t('verb.household.recordVisit')}
              </Button>
            ) : null,
        },
      ]
    : []),
];
