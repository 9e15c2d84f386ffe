import { DownloadOutlined } from '@ant-design/icons';
import { useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { auditExportAddress, type AuditSearch } from './audit-filter';
import type { AuditService } from './audit-services';

/** The rows that were found as CSV, for a stated purpose; the service writes down who took them. */
export function AuditExport({ service, search }: { service: AuditService; search: AuditSearch }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const save = async ({ purpose }: { purpose: string }) => {
    const link = Object.assign(document.createElement('a'), { href: auditExportAddress(service, search, purpose.trim()), download: '' });
    document.body.append(link);
    link.click();
    link.remove();
    setOpen(false);
  };
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} data-ledger-export="audit" onClick={() => setOpen(true)}>{t('audit.export')}</Button>
      <FormDialog<{ purpose: string }> open={open} title={t('audit.export')} submitText={t('audit.exportNow')} initialValues={{ purpose: t('audit.purposeUsual') }} onSubmit={save} onClose={() => setOpen(false)}>
        <p className="lx-hint">{t('audit.exportText')}</p>
        <Form.Item name="purpose" label={t('audit.purpose')} rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('audit.purposeRule') }]}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
