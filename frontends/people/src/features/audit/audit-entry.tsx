import { useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Drawer } from 'antd';
import { ActWord } from './act-word';
import { auditTime, Outcome, type AuditRow } from './audit-columns';

const code = (text: string | null | undefined) => text && <code className="pe-code">{text}</code>;

/** One audit row with everything that it holds. */
export function AuditEntryDrawer({ row, onClose }: { row: AuditRow | null; onClose: () => void }) {
  const t = useT();
  return (
    <Drawer open={row !== null} onClose={onClose} title={t('audit.entry')} size={480} destroyOnHidden>
      {row && (
        <FactList
          facts={[
            { label: t('audit.at'), value: <time dateTime={row.at}>{auditTime(row.at)}</time> },
            { label: t('audit.account'), value: row.account },
            { label: t('audit.person'), value: row.person?.name },
            { label: t('audit.post'), value: row.actor?.post?.title },
            { label: t('audit.what'), value: <ActWord what={row.what} /> },
            { label: t('audit.objectId'), value: code(row.objectId) },
            { label: t('audit.outcome'), value: <Outcome outcome={row.outcome} t={t} /> },
            {
              label: t('audit.details'),
              value: Object.keys(row.details).length > 0 && (
                <pre className="pe-details">{JSON.stringify(row.details, null, 2)}</pre>
              ),
            },
            { label: t('audit.seal'), value: row.seal ?? t('audit.unsealed') },
            { label: t('audit.requestId'), value: code(row.requestId) },
            { label: t('audit.rowId'), value: code(row.id) },
          ]}
        />
      )}
    </Drawer>
  );
}
