import { useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel, StateCard } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import '../cases.css';
import { ReadersPanel } from '../features/readers/readers-panel';
import { Gate } from '../gate';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Who sees a matter, without the matter: for the security administrator and the auditor, who find its id in the audit.
 */
export default function RightsPage() {
  return (
    <Gate nav="cases.rights">
      <Rights />
    </Gate>
  );
}

function Rights() {
  const t = useT();
  const [id, setId] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={t('readers.page')} description={t('readers.rightsAlone')} />
      <Form<{ id: string }> layout="inline" className="cs-rights-form" onFinish={(values) => setId(values.id.trim())}>
        <Form.Item
          name="id"
          label={t('readers.matterId')}
          rules={[
            {
              required: true,
              transform: (text: string | undefined) => text?.trim(),
              pattern: ID,
              message: t('readers.matterIdRule'),
            },
          ]}
        >
          <Input autoComplete="off" maxLength={40} className="cs-rights-id" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('readers.show')}
        </Button>
      </Form>
      <Panel title={t('readers.title')}>
        {id ? (
          <ReadersPanel key={id} caseId={id} />
        ) : (
          <StateCard kind="empty" compact title={t('readers.first')} description={t('readers.firstText')} />
        )}
      </Panel>
    </>
  );
}
