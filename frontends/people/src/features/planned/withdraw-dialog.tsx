import { ConflictDialog, ProblemAlert, useDates, useT, type Act } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input, Radio } from 'antd';
import type { PlannedKind } from '../../gql/graphql';

export interface Planned {
  kind: PlannedKind;
  on: string;
  name?: string | null;
}

interface Values {
  kind: PlannedKind;
  basis: string;
}

interface Props {
  title: string;
  planned: readonly Planned[];
  act: Pick<Act<never, never>, 'problem' | 'clear'>;
  onSubmit: (values: Values) => Promise<boolean>;
  onClose: () => void;
  onReload: () => void;
}

/** Verb `withdraw` of a unit or a grid: which of the changes that lie ahead is taken back, and by which document. */
export function WithdrawDialog({ title, planned, act, onSubmit, onClose, onReload }: Props) {
  const t = useT();
  const dates = useDates();
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<Values>
        open
        danger
        title={title}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ kind: planned[0]?.kind }}
        onClose={close}
        onSubmit={onSubmit}
      >
        <Form.Item name="kind" label={t('planned.which')} rules={[{ required: true, message: t('planned.which') }]}>
          <Radio.Group
            className="pe-stack"
            options={planned.map(({ kind, on, name }) => ({
              value: kind,
              label: t(`planned.${kind}`, { date: dates.date(on), name: name ?? '' }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="basis"
          label={t('dated.basis')}
          extra={t('dated.basisText')}
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
