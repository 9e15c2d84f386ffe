import { UploadOutlined } from '@ant-design/icons';
import { uploadFile, useT } from '@lianxi/frontend-kit';
import { Button, Form, Input, Upload, type UploadFile } from 'antd';
import type { Meetings_DecisionFieldsFragment } from '../../gql/graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { VerbDialog } from '../shared/verb-dialog';
import { Meetings_SubmitDecision } from './decision-item.graphql';

interface SubmitValues {
  resultText: string;
  files?: UploadFile[];
}

/** Reports a decision carried out, with what was done and its proof. Files go up when the report is sent, not before. */
export function SubmitDialog({ one, onClose }: { one: Meetings_DecisionFieldsFragment; onClose: () => void }) {
  const t = useT();
  const send = async ({ resultText, files = [] }: SubmitValues) => {
    const fileIds: string[] = [];
    for (const { originFileObj } of files) if (originFileObj) fileIds.push((await uploadFile('meetings', originFileObj)).fileId);
    return { input: { id: one.id, version: one.version, resultText, fileIds } };
  };
  return (
    <VerbDialog noun="decisionItem" verb="submit" open onClose={onClose} document={Meetings_SubmitDecision} refetch={MEETING_QUERIES} row={one} hint={t('hint.decisionItem.submit')} variables={send}>
      <Form.Item name="resultText" label={t('field.resultText')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="files" label={t('field.proof')} extra={t('hint.proof')} valuePropName="fileList" getValueFromEvent={({ fileList }: { fileList: UploadFile[] }) => fileList}>
        <Upload beforeUpload={() => false} multiple>
          <Button icon={<UploadOutlined />}>{t('action.addFile')}</Button>
        </Upload>
      </Form.Item>
    </VerbDialog>
  );
}
