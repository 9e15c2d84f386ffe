import { FileItem, fileIdsOf, useT, type ChosenFile } from '@lianxi/frontend-kit';
import { Form, Input } from 'antd';
import type { Meetings_DecisionFieldsFragment } from '../../gql/graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { VerbDialog } from '../shared/verb-dialog';
import { Meetings_SubmitDecision } from './decision-item.graphql';

interface SubmitValues {
  resultText: string;
  files?: ChosenFile[];
}

/** Reports a decision carried out, with what was done and its proof. */
export function SubmitDialog({ one, onClose }: { one: Meetings_DecisionFieldsFragment; onClose: () => void }) {
  const t = useT();
  const send = ({ resultText, files }: SubmitValues) => ({
    input: { id: one.id, version: one.version, resultText, fileIds: fileIdsOf(files) },
  });
  return (
    <VerbDialog
      noun="decisionItem"
      verb="submit"
      open
      onClose={onClose}
      document={Meetings_SubmitDecision}
      refetch={MEETING_QUERIES}
      row={one}
      hint={t('hint.decisionItem.submit')}
      variables={send}
    >
      <Form.Item
        name="resultText"
        label={t('field.resultText')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
      <FileItem name="files" label={t('field.proof')} extra={t('hint.proof')} service="meetings" />
    </VerbDialog>
  );
}
