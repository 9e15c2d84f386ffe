import { Form } from 'antd';
import type { Meetings_DecisionFieldsFragment } from '../../gql/graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { VerbDialog } from '../shared/verb-dialog';
import { DecisionFields, type DecisionValues } from './decision-fields';
import { Meetings_ReviseDecision } from './decision-item.graphql';

/** Mends a draft before the chair confirms it. */
export function ReviseDialog({ one, onClose }: { one: Meetings_DecisionFieldsFragment; onClose: () => void }) {
  const [form] = Form.useForm<DecisionValues>();
  const leadUnitId = Form.useWatch('leadUnitId', form);
  return (
    <VerbDialog
      noun="decisionItem"
      verb="revise"
      open
      onClose={onClose}
      form={form}
      width={720}
      document={Meetings_ReviseDecision}
      refetch={MEETING_QUERIES}
      row={one}
      initialValues={{
        content: one.content,
        dueOn: one.dueOn,
        coUnitIds: (one.coUnits ?? []).map(({ id }) => id),
        ...(one.leadUnit ? { leadUnitId: one.leadUnit.id } : {}),
        ...(one.responsiblePost ? { responsiblePostId: one.responsiblePost.id } : {}),
      }}
      variables={(values: DecisionValues) => ({
        input: { ...values, coUnitIds: values.coUnitIds ?? [], id: one.id, version: one.version },
      })}
    >
      <DecisionFields leadUnitId={leadUnitId} />
    </VerbDialog>
  );
}
