import { useT } from '@lianxi/frontend-kit';
import { PurposeButton } from '../export/purpose-button';
import { auditFilterOf, type AuditSearch } from './audit-filter';
import type { AuditService } from './audit-services';

/** The rows that were found as CSV, for a stated purpose; the service writes down who took them. */
export function AuditExport({ service, search }: { service: AuditService; search: AuditSearch }) {
  const t = useT();
  return (
    <PurposeButton
      name="audit"
      words={{
        title: t('audit.export'),
        submit: t('audit.exportNow'),
        purpose: t('audit.purpose'),
        text: t('audit.exportText'),
        usual: t('audit.purposeUsual'),
        rule: t('audit.purposeRule'),
      }}
      address={`/export/${service}/audit.csv`}
      asked={auditFilterOf(search)}
    />
  );
}
