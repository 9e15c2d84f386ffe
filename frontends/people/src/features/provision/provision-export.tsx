import { DownloadOutlined } from '@ant-design/icons';
import { useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';

/** The records that were found as CSV, for a stated purpose; the service writes down who took them. */
export function ProvisionExport({ service, filter }: { service: string; filter: Record<string, string> }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const save = async ({ purpose }: { purpose: string }) => {
    const href = `/export/${service}/provisions.csv?${new URLSearchParams({ ...filter, purpose: purpose.trim() }).toString()}`;
    const link = Object.assign(document.createElement('a'), { href, download: '' });
    document.body.append(link);
    link.click();
    link.remove();
    setOpen(false);
  };
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} data-ledger-export="provisions" onClick={() => setOpen(true)}>{t('access.export')}</Button>
      <FormDialog<{ purpose: string }> open={open} title={t('access.export')} submitText={t('access.export')} onSubmit={save} onClose={() => setOpen(false)}>
        <Form.Item name="purpose" label={t('access.exportPurpose')} rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('audit.purposeRule') }]}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
