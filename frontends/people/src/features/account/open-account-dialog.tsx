import { userNameForm } from '@lianxi/contracts/text/forms';
import { useQuery } from '@apollo/client/react';
import { ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { AdministratorKind, OpenAccountInput } from '../../gql/graphql';
import { People_OpenAccount, People_WithoutAccount } from './account.graphql';
import type { Issued } from './issued-dialog';

const KINDS: AdministratorKind[] = ['SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR'];
const BUSINESS = 'business';
type Values = Omit<OpenAccountInput, 'administrator'> & { kind: string };

/** Verb `openAccount`: for a person without one; it waits for the second person. */
export function OpenAccountDialog({
  open,
  onClose,
  onIssued,
}: {
  open: boolean;
  onClose: () => void;
  onIssued: (issued: Issued) => void;
}) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const act = useAct(People_OpenAccount, { refetch: ['People_Accounts'] });
  return (
    <FormDialog<Values>
      form={form}
      open={open}
      title={t('verb.account.openAccount')}
      problem={<ProblemAlert problem={act.problem} />}
      initialValues={{ kind: BUSINESS }}
      onClose={() => {
        act.clear();
        onClose();
      }}
      onSubmit={async ({ kind: chosen, ...input }) => {
        const done = await act.run({
          input: { ...input, administrator: chosen === BUSINESS ? null : (chosen as AdministratorKind) },
        });
        if (!done) return false;
        if (done.openAccount.half)
          onIssued({ kind: 'firstHalf', of: done.openAccount.account.username, value: done.openAccount.half });
        return true;
      }}
    >
      <Form.Item
        name="personId"
        label={t('account.forPerson')}
        extra={t('account.forPersonHint')}
        rules={[{ required: true, message: t('account.personNeeded') }]}
      >
        <PersonSelect />
      </Form.Item>
      <Form.Item
        name="username"
        label={t('account.username')}
        extra={t('account.usernameHint')}
        rules={[
          {
            required: true,
            transform: userNameForm,
            pattern: /^[a-z0-9][a-z0-9._-]{1,59}$/,
            message: t('account.usernameBad'),
          },
        ]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={t('account.kind')}>
        <Select
          options={[
            { value: BUSINESS, label: t('account.business') },
            ...KINDS.map((value) => ({ value, label: t(`administrator.${value}`) })),
          ]}
        />
      </Form.Item>
      <Alert type="info" showIcon title={kind && kind !== BUSINESS ? t('account.twoPersons') : t('reset.openText')} />
    </FormDialog>
  );
}

/** Choice of a person without an account; the service searches. `value` and `onChange` come from the form. */
function PersonSelect({ id, value, onChange }: { id?: string; value?: string; onChange?: (id: string) => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const query = useQuery(People_WithoutAccount, { variables: { text }, fetchPolicy: 'network-only' });
  const people = (query.data ?? query.previousData)?.peopleWithoutAccount ?? [];
  const postsOf = (one: (typeof people)[number]) =>
    one.assignments
      .filter(({ validTo }) => !validTo)
      .flatMap(({ post }) => (post ? [`${post.title}${post.unit ? `（${post.unit.name}）` : ''}`] : []))
      .join('、') || t('account.noPost');
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      loading={query.loading}
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={query.loading ? null : t('account.noPerson')}
      options={people.map((one) => ({ value: one.id, label: `${one.name} · ${postsOf(one)}` }))}
    />
  );
}
