import { ExportButton, fileIdsOf, FileItem, ProblemAlert, useAct, useT, type ChosenFile } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { People_ImportsQuery } from '../../gql/graphql';
import { paths } from '../../paths';
import { People_AddImport } from './import.graphql';

interface Props {
  open: boolean;
  kinds: NonNullable<People_ImportsQuery['importKinds']>;
  onClose: () => void;
}

interface Values {
  kind: Props['kinds'][number]['kind'];
  files?: ChosenFile[];
}

/** Step 1: what the file holds, an empty template for it, and the file. */
export function NewImport({ open, kinds, onClose }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) as Values['kind'] | undefined;
  const act = useAct(People_AddImport, { refetch: ['People_Imports'] });
  const close = () => {
    act.clear();
    onClose();
  };
  const [wrong, setWrong] = useState(false);
  return (
    <FormDialog<Values>
      open={open}
      form={form}
      title={t('verb.import.addImport')}
      submitText={t('import.begin')}
      problem={<ProblemAlert problem={act.problem} />}
      {...(kinds.length === 1 && { initialValues: { kind: kinds[0]!.kind } })}
      onClose={close}
      onSubmit={async ({ kind: chosen, files }) => {
        const [fileId, ...more] = fileIdsOf(files);
        setWrong(!fileId || more.length > 0);
        if (!fileId || more.length > 0) return false;
        const done = await act.run({ input: { kind: chosen, fileId } });
        if (done) navigate(paths.importOf(done.addImport.id));
        return done !== null;
      }}
    >
      <Form.Item name="kind" label={t('import.kind')} rules={[{ required: true }]}>
        <Select options={kinds.map((one) => ({ value: one.kind, label: one.label }))} />
      </Form.Item>
      {kind && (
        <p>
          <ExportButton address={paths.importTemplate(kind)} data-template={kind}>
            {t('import.template')}
          </ExportButton>
        </p>
      )}
      <p className="lx-hint">{t('import.fileHint')}</p>
      <FileItem name="files" label={t('import.file')} service="people" />
      {wrong && (
        <p role="alert" className="pe-gap">
          {t('import.oneFile')}
        </p>
      )}
    </FormDialog>
  );
}
