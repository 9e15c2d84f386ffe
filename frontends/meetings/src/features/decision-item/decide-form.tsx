import { ProblemAlert, useAct, useClientMutationId, useT } from '@lianxi/frontend-kit';
import { Button, Form } from 'antd';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { DecisionFields, usualDue, type DecisionValues } from './decision-fields';
import { Meetings_Decide } from './decision-item.graphql';

/** The recorder writes a decision down while it is spoken (M8); the chair confirms it afterwards. */
export function DecideForm({
  agendaItemId,
  leadUnitId: suggested,
}: {
  agendaItemId: string;
  leadUnitId: string | null;
}) {
  const t = useT();
  const [form] = Form.useForm<DecisionValues>();
  const [mutationId, renew] = useClientMutationId();
  const leadUnitId = Form.useWatch('leadUnitId', form);
  const decide = useAct(Meetings_Decide, {
    done: t('act.done', { verb: t('verb.agendaItem.decide') }),
    refetch: MEETING_QUERIES,
  });
  const submit = async (values: DecisionValues) => {
    if (
      !(await decide.run({
        input: { ...values, coUnitIds: values.coUnitIds ?? [], agendaItemId, clientMutationId: mutationId() },
      }))
    )
      return;
    renew();
    form.resetFields();
  };
  return (
    <Form
      form={form}
      name="decide"
      layout="vertical"
      className="mt-decide"
      initialValues={{ dueOn: usualDue(), ...(suggested ? { leadUnitId: suggested } : {}) }}
      onFinish={(values: DecisionValues) => void submit(values)}
      onValuesChange={(changed: Partial<DecisionValues>) =>
        changed.leadUnitId !== undefined && form.resetFields(['responsiblePostId'])
      }
    >
      <ProblemAlert problem={decide.problem} onClose={decide.clear} />
      <DecisionFields leadUnitId={leadUnitId} />
      <Button type="primary" htmlType="submit" loading={decide.busy} data-verb="decide">
        {t('verb.agendaItem.decide')}
      </Button>
    </Form>
  );
}
