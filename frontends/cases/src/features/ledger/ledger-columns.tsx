import { useDates, useT } from '@lianxi/frontend-kit';
import { Light, type LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Cases_ListQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { PostName } from '../case/words';

export type LedgerRow = NonNullable<Cases_ListQuery['cases']>['edges'][number]['node'];

/** Columns of the ledger on screen; sortable keys are those of the graph. The workbook has all 26 of §6.2. */
export function useLedgerColumns(): LedgerColumn<LedgerRow>[] {
  const t = useT();
  const { date } = useDates();
  return [
    {
      key: 'caseNo',
      title: t('field.caseNo'),
      width: 118,
      frozen: true,
      sortable: true,
      render: (row) => <Link to={paths.caseOf(row.id)}>{row.caseNo}</Link>,
    },
    {
      key: 'summary',
      title: t('field.summary'),
      width: 176,
      card: 'title',
      render: (row) => (
        <div className="cs-summary">
          {row.urgency === 'URGENT' && <Tag color="red">{t('urgency.URGENT')}</Tag>}
          {row.summary}
        </div>
      ),
    },
    {
      key: 'category',
      title: t('field.category'),
      width: 116,
      render: (row) => <div className="cs-cell">{row.categoryLabel}</div>,
    },
    {
      key: 'place',
      title: t('field.place'),
      width: 116,
      render: (row) => (
        <div className="cs-cell">
          {row.community?.name}
          {row.grid && <div className="lx-hint">{row.grid.name}</div>}
        </div>
      ),
    },
    {
      key: 'currentLevel',
      title: t('field.level'),
      width: 64,
      sortable: true,
      render: (row) => t(`level.${row.currentLevel}`),
    },
    {
      key: 'firstResponsible',
      title: t('field.firstResponsible'),
      width: 130,
      render: (row) => (
        <div className="cs-cell">
          {row.firstResponsible ? <PostName post={row.firstResponsible} /> : row.currentLevel === 'GRID' && '—'}
        </div>
      ),
    },
    {
      key: 'leadUnit',
      title: t('field.leadUnit'),
      width: 110,
      render: (row) => <div className="cs-cell">{row.leadUnit?.name}</div>,
    },
    {
      key: 'dueOn',
      title: t('field.dueOn'),
      width: 124,
      sortable: true,
      card: 'light',
      render: (row) => (
        <span className="cs-due">
          <span>{date(row.dueOn)}</span> <Light light={row.light} />
        </span>
      ),
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 100,
      sortable: true,
      render: (row) => (
        <>
          {t(`state.case.${row.state}`)}
          {row.closingProposed && row.state === 'HANDLING' && (
            <div className="lx-hint">{t('case.closingProposed')}</div>
          )}
        </>
      ),
    },
    {
      key: 'lastDecision',
      title: t('field.lastDecision'),
      width: 176,
      card: 'none',
      render: (row) =>
        row.lastDecision && (
          <div className="cs-summary" title={row.lastDecision.content}>
            {row.lastDecision.content}
          </div>
        ),
    },
    {
      key: 'conferenceOn',
      title: t('field.conferenceOn'),
      width: 110,
      card: 'none',
      render: (row) => date(row.conferenceOn),
    },
    {
      key: 'registeredOn',
      title: t('field.registeredOn'),
      width: 110,
      sortable: true,
      optional: true,
      render: (row) => date(row.registeredOn),
    },
    {
      key: 'peopleCount',
      title: t('field.peopleCount'),
      width: 90,
      align: 'right',
      sortable: true,
      optional: true,
      render: (row) => row.peopleCount,
    },
  ];
}
