import { blockReason, useLocale, type Text } from '@lianxi/frontend-kit';
import type { LedgerColumn } from '@lianxi/ui';
import { Tag } from 'antd';
import { ActWord } from './act-word';
import type { People_AuditRowsFragment } from '../../gql/graphql';

export type AuditRow = People_AuditRowsFragment['edges'][number]['node'];

const seconds = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** When something was done, to the second: `2026-03-23 14:05:09`. */
export const auditTime = (at: string): string => seconds.format(new Date(at));

/** Done, or refused and why in words; the code that the row keeps stands behind it. */
export function Outcome({ outcome, t }: { outcome: string; t: Text }) {
  const [locale] = useLocale();
  if (outcome === 'done') return <Tag color="default">{t('audit.outcome.done')}</Tag>;
  return (
    <span className="pe-gap" title={outcome}>
      {t('audit.refusedWith', { code: blockReason(outcome, locale) })}
    </span>
  );
}

/** Columns of the audit, newest first. */
export const auditColumns = (t: Text): LedgerColumn<AuditRow>[] => [
  { key: 'at', title: t('audit.at'), width: 170, render: ({ at }) => <time dateTime={at}>{auditTime(at)}</time> },
  { key: 'account', title: t('audit.account'), render: ({ account }) => account },
  {
    key: 'who',
    title: t('audit.who'),
    render: ({ person, actor }) => [person?.name, actor?.post?.title].filter(Boolean).join(' '),
  },
  { key: 'what', title: t('audit.what'), card: 'title', render: ({ what }) => <ActWord what={what} /> },
  {
    key: 'object',
    title: t('audit.objectId'),
    render: ({ objectId }) => objectId && <code className="pe-code">{objectId}</code>,
  },
  {
    key: 'outcome',
    title: t('audit.outcome'),
    card: 'light',
    render: ({ outcome }) => <Outcome outcome={outcome} t={t} />,
  },
  {
    key: 'seal',
    title: t('audit.seal'),
    align: 'right',
    render: ({ seal }) => seal ?? <span className="lx-muted">{t('audit.unsealed')}</span>,
  },
];
