import type { Text } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import type { People_ProvisionRowsFragment } from '../../gql/graphql';
import { auditTime } from '../audit/audit-columns';

export type ProvisionRow = People_ProvisionRowsFragment['edges'][number]['node'];

function Fields({ row, t }: { row: ProvisionRow; t: Text }) {
  return (
    <span className="pe-tags">
      {row.fields.map((field) => (
        <Tag key={field} color={row.maskedFields.includes(field) ? 'default' : 'red'}>
          {field} {t(row.maskedFields.includes(field) ? 'access.masked' : 'access.plain')}
        </Tag>
      ))}
    </span>
  );
}

/** Columns of the provision records, newest first. */
export const provisionColumns = (t: Text): LedgerColumn<ProvisionRow>[] => [
  { key: 'at', title: t('access.at'), width: 170, render: ({ at }) => <time dateTime={at}>{auditTime(at)}</time> },
  { key: 'client', title: t('access.client'), card: 'title', render: ({ client }) => <code>{client}</code> },
  { key: 'purpose', title: t('access.purpose'), render: ({ purpose }) => purpose },
  { key: 'fields', title: t('access.fields'), render: (row) => <Fields row={row} t={t} /> },
  { key: 'persons', title: t('access.persons'), align: 'right', render: ({ persons }) => persons },
  { key: 'rows', title: t('access.rows'), align: 'right', render: ({ rows }) => rows },
  {
    key: 'request',
    title: t('access.request'),
    render: ({ requestId }) => <code className="pe-code">{requestId}</code>,
  },
];
