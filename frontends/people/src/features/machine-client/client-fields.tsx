import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { DatePicker, Form, Input, Select } from 'antd';
import { scopeLabel } from './client-columns';
import { People_ClientChoices } from './machine-client.graphql';

/** Values of the date field: what the picker holds, and how it says its day. */
export interface Day {
  format: (pattern: string) => string;
}

/** Scopes and end, for registering and amending. */
export function ScopeFields() {
  const t = useT();
  const { data } = useQuery(People_ClientChoices);
  return (
    <>
      <Form.Item
        name="scopes"
        label={t('machine.scopes')}
        rules={[{ required: true, message: t('machine.scopesNeeded') }]}
      >
        <Select
          mode="multiple"
          showSearch={false}
          options={(data?.machineScopes ?? []).map((value) => ({ value, label: scopeLabel(t, value) }))}
        />
      </Form.Item>
      <Form.Item
        name="expiresOn"
        label={t('machine.expiresOn')}
        extra={t('machine.expiresHint')}
        rules={[{ required: true, message: t('machine.required') }]}
      >
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}

/** Name, id and unit of a new client. */
export function NewClientFields() {
  const t = useT();
  const { data } = useQuery(People_ClientChoices);
  return (
    <>
      <Form.Item
        name="name"
        label={t('machine.name')}
        rules={[{ required: true, whitespace: true, min: 2, max: 60, message: t('machine.required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="clientId"
        label={t('machine.clientId')}
        extra={t('machine.clientIdHint')}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{2,59}$/, message: t('machine.clientIdHint') }]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} />
      </Form.Item>
      <Form.Item name="unitId" label={t('machine.unit')} rules={[{ required: true, message: t('machine.required') }]}>
        <Select options={(data?.units?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }))} />
      </Form.Item>
    </>
  );
}
