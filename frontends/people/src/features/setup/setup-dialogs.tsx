import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';
import type { People_SetupQuery } from '../../gql/graphql';
import { People_ConfirmSetup, People_WithdrawSetup } from './setup.graphql';

export type SetupItem = NonNullable<People_SetupQuery['setupChecklist']>['steps'][number]['items'][number];
interface Props {
  item: SetupItem;
  today: string;
  onClose: () => void;
  onReload: () => void;
}

/** Verb `confirmSetup` (R-040): what no fact shows, with its day and document. */
export function ConfirmDialog({ item, today, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_ConfirmSetup, { done: t('done.confirmSetup'), refetch: ['People_Setup'] });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ doneOn: string; basis: string }>
        open
        title={`${t('verb.setup.confirmSetup')}：${t(`setup.${item.item}`)}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ doneOn: today }}
        onClose={close}
        onSubmit={async (values) => (await act.run({ input: { item: item.item, ...values } })) !== null}
      >
        <Form.Item
          name="doneOn"
          label={t('setup.doneOn')}
          rules={[{ required: true, message: t('setup.doneOnNeeded') }]}
        >
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item
          name="basis"
          label={t('setup.basis')}
          rules={[{ required: true, min: 2, max: 200, message: t('dated.basisNeeded') }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
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

/** Verb `withdrawSetup`: a confirmation that was wrong. */
export function WithdrawDialog({ item, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_WithdrawSetup, { done: t('done.withdrawSetup'), refetch: ['People_Setup'] });
  const close = () => {
    act.clear();
    onClose();
  };
  const seen = { id: item.confirmation?.id ?? '', version: item.confirmation?.version ?? 0 };
  return (
    <>
      <FormDialog<{ reason: string }>
        open
        danger
        title={`${t('verb.setup.withdrawSetup')}：${t(`setup.${item.item}`)}`}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={close}
        onSubmit={async ({ reason }) => (await act.run({ input: { ...seen, reason } })) !== null}
      >
        <Form.Item
          name="reason"
          label={t('setup.reason')}
          rules={[{ required: true, message: t('person.reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
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
