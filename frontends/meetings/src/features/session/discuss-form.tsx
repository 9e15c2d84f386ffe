import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { Button, Form, Input, Radio } from 'antd';
import type { AgendaItemState, Meetings_ItemFieldsFragment } from '../../gql/graphql';
import { Meetings_Discuss } from '../agenda-item/agenda-item.graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';

const OUTCOMES: readonly AgendaItemState[] = ['DECIDED', 'DEFERRED', 'WITHDRAWN', 'NOTED'];

interface DiscussValues {
  discussion: string;
  outcome: AgendaItemState;
}

/** What was said and how the item ended (M7); an item without an outcome keeps the meeting open. */
export function DiscussForm({
  item,
  decided,
  onDone,
}: {
  item: Meetings_ItemFieldsFragment;
  decided: boolean;
  onDone: () => void;
}) {
  const t = useT();
  const discuss = useAct(Meetings_Discuss, {
    done: t('act.done', { verb: t('verb.agendaItem.discuss') }),
    refetch: MEETING_QUERIES,
  });
  const conflict = discuss.problem?.kind === 'conflict';
  const submit = async ({ discussion, outcome }: DiscussValues) => {
    if (await discuss.run({ input: { id: item.id, version: item.version, discussion, outcome } })) onDone();
  };
  return (
    <Form
      name="discuss"
      layout="vertical"
      className="mt-discuss"
      initialValues={{ outcome: decided ? 'DECIDED' : undefined }}
      onFinish={(values: DiscussValues) => void submit(values)}
    >
      <ProblemAlert problem={conflict ? null : discuss.problem} onClose={discuss.clear} />
      <Form.Item
        name="discussion"
        label={t('field.discussion')}
        extra={t('hint.discussion')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={5000} />
      </Form.Item>
      <Form.Item
        name="outcome"
        label={t('field.outcome')}
        extra={t('hint.outcome')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Radio.Group options={OUTCOMES.map((value) => ({ value, label: t(`state.agendaItem.${value}`) }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={discuss.busy} data-verb="discuss">
        {t('verb.agendaItem.discuss')}
      </Button>
      <ConflictDialog
        problem={discuss.problem}
        fields={[{ label: t('field.versionNow'), mine: String(item.version), theirs: t('minutes.changed') }]}
        onReload={discuss.clear}
        onClose={discuss.clear}
      />
    </Form>
  );
}
