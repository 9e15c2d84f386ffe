import {
  FileItem,
  fileIdsOf,
  ProblemAlert,
  useAct,
  useClientMutationId,
  useT,
  type ChosenFile,
} from '@lianxi/frontend-kit';
import { BigChoice, FormDialog, PhoneForm, usePhone } from '@lianxi/ui';
import { Drawer, Form, Input, Select } from 'antd';
import type { RecordType } from '../../../gql/graphql';
import { Cases_Record } from '../verbs.graphql';
import { useChoices } from '../words';
import { REFETCH, type DialogProps } from './verb-dialog';

interface Values {
  type: RecordType;
  content: string;
  files?: ChosenFile[];
}

/**
 * 记录 (T17): what was done, with evidence. It only appends, so it knows no conflict; a repeat from a phone counts once.
 */
export function RecordDialog({ one, open, onClose }: DialogProps) {
  const t = useT();
  const phone = usePhone();
  const title = t('verb.case.record');
  const record = useAct(Cases_Record, { done: t('act.done', { verb: title }), refetch: REFETCH });
  const [mutationId, renew] = useClientMutationId();
  const initialValues: Partial<Values> = { type: one.currentLevel === 'GRID' ? 'CONTACT' : 'INVESTIGATION', files: [] };
  const problem = <ProblemAlert problem={record.problem} />;
  const close = () => {
    record.clear();
    onClose();
  };
  const submit = async ({ type, content, files }: Values) => {
    const data = await record.run({
      input: { id: one.id, type, content, fileIds: fileIdsOf(files), clientMutationId: mutationId() },
    });
    if (data) renew();
    return data !== null;
  };
  if (!phone) {
    return (
      <FormDialog<Values>
        open={open}
        title={title}
        submitText={t('record.save')}
        initialValues={initialValues}
        problem={problem}
        onClose={close}
        onSubmit={submit}
      >
        <RecordFields phone={false} />
      </FormDialog>
    );
  }
  return (
    <Drawer open={open} placement="bottom" size="100%" title={title} onClose={close} destroyOnHidden>
      <PhoneForm<Values>
        initialValues={initialValues}
        submitText={t('record.save')}
        busy={record.busy}
        problem={problem}
        onSubmit={async (values) => void ((await submit(values)) && close())}
      >
        <RecordFields phone />
      </PhoneForm>
    </Drawer>
  );
}

function RecordFields({ phone }: { phone: boolean }) {
  const t = useT();
  const types = useChoices()('recordType');
  return (
    <>
      <Form.Item name="type" label={t('field.recordType')} rules={[{ required: true }]}>
        {phone ? <BigChoice label={t('field.recordType')} options={types} /> : <Select options={types} />}
      </Form.Item>
      <Form.Item
        name="content"
        label={t('field.recordContent')}
        rules={[{ required: true, whitespace: true, message: t('rule.content') }]}
      >
        <Input.TextArea rows={phone ? 5 : 4} maxLength={5000} showCount />
      </Form.Item>
      <FileItem name="files" label={t('field.evidence')} service="cases" />
    </>
  );
}
