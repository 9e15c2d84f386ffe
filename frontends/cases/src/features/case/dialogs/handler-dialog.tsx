import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Form, Select } from 'antd';
import type { AssignHandlerInput } from '../../../gql/graphql';
import { Cases_UnitTerms } from '../../recusal/recusal.graphql';
import { Cases_AssignHandler } from '../verbs.graphql';
import { VerbDialog, type DialogProps } from './verb-dialog';

/** 转交承办人: another of the lead unit's people takes the matter over. */
export function AssignHandlerDialog(props: DialogProps) {
  const t = useT();
  const { one } = props;
  const { data, loading } = useQuery(Cases_UnitTerms, {
    variables: { id: one.leadUnit?.id ?? '' },
    skip: !props.open || !one.leadUnit,
  });
  const options = (data?.unit?.posts ?? []).flatMap((post) =>
    post.holders.flatMap((term) =>
      term.id === one.handler?.id ? [] : [{ value: term.id, label: `${post.title} ${term.person?.name ?? ''}` }],
    ),
  );
  return (
    <VerbDialog<{ assignmentId: string }, unknown, AssignHandlerInput>
      {...props}
      verb="assignHandler"
      document={Cases_AssignHandler}
      toInput={({ assignmentId }, seen) => ({ ...seen, assignmentId })}
    >
      <p className="lx-muted">{t('hint.assignHandler')}</p>
      <Form.Item
        name="assignmentId"
        label={t('field.handler')}
        rules={[{ required: true, message: t('recusal.personRequired') }]}
      >
        <Select loading={loading} options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </VerbDialog>
  );
}
