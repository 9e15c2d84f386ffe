import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input, Radio } from 'antd';
import { People_CommitImport } from './import.graphql';
import { refusedIn, writtenIn } from './marks';
import type { Run } from './run';

interface Props {
  run: Run;
  open: boolean;
  onClose: () => void;
  onReload: () => void;
}

/** Step 4: all or nothing, or what is right without the refused rows; both in one transaction. */
export function CommitDialog({ run, open, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_CommitImport, { refetch: ['People_Import'] });
  const refused = refusedIn(run.counts);
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ leaveOut?: boolean; basis?: string }>
        open={open}
        title={t('verb.import.commit')}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={close}
        onSubmit={async ({ leaveOut = false, basis = null }) =>
          (await act.run({ input: { id: run.id, version: run.version, leaveOut, basis } })) !== null
        }
      >
        <p>{t('import.commitText', { written: writtenIn(run.counts), refused })}</p>
        {refused > 0 && (
          <Form.Item
            name="leaveOut"
            label={t('import.choice')}
            rules={[{ required: true, message: t('import.choiceNeeded') }]}
          >
            <Radio.Group
              options={[
                { value: true, label: t('import.leaveOut') },
                { value: false, label: t('import.allOrNothing') },
              ]}
            />
          </Form.Item>
        )}
        {run.facts.needsBasis && (
          <Form.Item
            name="basis"
            label={t('import.basis')}
            rules={[{ required: true, whitespace: true, min: 2, max: 200 }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        )}
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          close();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}
