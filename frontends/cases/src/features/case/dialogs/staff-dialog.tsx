import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Form, Select } from 'antd';
import type { NameStaffInput } from '../../../gql/graphql';
import { Cases_OfficeStaff } from '../../recusal/recusal.graphql';
import { Cases_NameStaff } from '../verbs.graphql';
import { VerbDialog, type DialogProps } from './verb-dialog';

/** 指定工作人员: who of the office is to know of an accusation; who is left out does not any more. */
export function NameStaffDialog(props: DialogProps) {
  const t = useT();
  const { one } = props;
  const { data, loading } = useQuery(Cases_OfficeStaff, { skip: !props.open });
  const staff = new Map(one.namedStaff.map((person) => [String(person.id), person.name]));
  for (const { node } of data?.units?.edges ?? [])
    for (const { holder } of node.posts) if (holder) staff.set(String(holder.id), holder.name);
  return (
    <VerbDialog<{ personIds: string[] }, unknown, NameStaffInput>
      {...props}
      verb="nameStaff"
      document={Cases_NameStaff}
      initialValues={{ personIds: one.namedStaff.map(({ id }) => String(id)) }}
      toInput={(values, seen) => ({ ...seen, personIds: values.personIds ?? [] })}
    >
      <p className="lx-muted">{t('hint.nameStaff')}</p>
      <Form.Item name="personIds" label={t('field.namedStaff')}>
        <Select
          mode="multiple"
          loading={loading}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...staff].map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
    </VerbDialog>
  );
}
