import { DownloadOutlined } from '@ant-design/icons';
import { useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';

/**
 * Export of a register as a workbook: asks what for, then the browser fetches it. `query` says of which day or month.
 */
export function ExportButton({ name, query }: { name: string; query: Record<string, string> }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} data-export={name} onClick={() => setAsking(true)}>
        {t('paper.export')}
      </Button>
      <FormDialog<{ purpose: string }>
        open={asking}
        title={t('paper.exportTitle')}
        submitText={t('paper.export')}
        onClose={() => setAsking(false)}
        onSubmit={async ({ purpose }) => {
          window.location.assign(`/export/people/${name}.xlsx?${new URLSearchParams({ ...query, purpose })}`);
          setAsking(false);
          return true;
        }}
      >
        <Form.Item
          name="purpose"
          label={t('paper.purpose')}
          extra={t('paper.exportText')}
          rules={[{ required: true, min: 2, max: 200, message: t('paper.purposeNeeded') }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </FormDialog>
    </>
  );
}
