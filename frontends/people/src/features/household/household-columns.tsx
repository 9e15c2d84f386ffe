import type { Text } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import type { People_HouseholdsQuery } from '../../gql/graphql';
import { paths } from '../../paths';

export type HouseholdRow = People_HouseholdsQuery['households']['edges'][number]['node'];

/** Columns of the list of households, in the order of the door: community, grid, building, room. */
export const householdColumns = (t: Text): LedgerColumn<HouseholdRow>[] => [
  { key: 'community', title: t('household.community'), render: ({ grid }) => (grid?.community ? <Link to={paths.unitOf(grid.community.id)}>{grid.community.name}</Link> : null) },
  { key: 'grid', title: t('household.grid'), render: ({ grid }) => grid?.name },
  { key: 'door', title: t('household.door'), card: 'title', render: ({ building, room }) => `${building} ${room}` },
  { key: 'householder', title: t('household.householder'), render: (row) => row.householder },
  { key: 'worker', title: t('grid.worker'), render: ({ grid }) => grid?.workerPost?.holder?.name ?? <span className="pe-gap">{t('post.vacant')}</span> },
  { key: 'code', title: t('household.code'), render: ({ code }) => <code>{code}</code>, optional: true, card: 'none' },
  { key: 'demonstration', title: t('household.note'), card: 'light', render: ({ demonstration }) => (demonstration ? <Tag color="default">{t('household.demonstration')}</Tag> : null) },
];
