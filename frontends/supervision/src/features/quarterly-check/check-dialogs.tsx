import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Checkbox, Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import type { Check } from './check-facts';
import { Supervision_Draw, Supervision_Witness } from './quarterly-check.graphql';

interface DialogProps {
  check: Check;
  open: boolean;
  onClose: () => void;
  /** Asks for the check anew, after somebody else was quicker. */
  onReload: () => Promise<unknown>;
}

const REFETCH = ['Supervision_Check', 'Supervision_Checks', 'Supervision_Work'];

/** Verb `witness` (S2, first half): a head of another unit confirms list and rule from the own account. */
export function WitnessDialog({ check, open, onClose, onReload }: DialogProps) {
  const t = useT();
  const act = useAct(Supervision_Witness, { done: t('done.witness'), refetch: REFETCH });
  const close = () => {
    // what was refused may have changed meanwhile
    if (act.problem) void onReload();
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ confirmed: boolean }>
        open={open}
        title={t('verb.quarterlyCheck.witness')}
        submitText={t('witness.submit')}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={close}
        onSubmit={async () => (await act.run({ input: { id: check.id, version: check.version } })) !== null}
      >
        <p style={{ marginBottom: 12 }}>
          {t('witness.text', {
            communities: check.eligibleCommunities,
            departments: check.eligibleDepartments,
            communitySample: check.communitySample,
            departmentSample: check.departmentSample,
          })}
        </p>
        <p className="lx-muted" style={{ marginBottom: 12 }}>
          {t('witness.commitmentWhy')}
        </p>
        <Form.Item
          name="confirmed"
          valuePropName="checked"
          rules={[
            {
              validator: async (_rule, value) => {
                if (!value) throw new Error(t('witness.needed'));
              },
            },
          ]}
        >
          <Checkbox>{t('witness.confirm')}</Checkbox>
        </Form.Item>
      </FormDialog>
      <Conflict check={check} problem={act.problem} onReload={onReload} onClose={close} />
    </>
  );
}

/** Verb `draw` (S2, second half): the director names a seed and draws, once and for all. */
export function DrawDialog({ check, open, onClose, onReload }: DialogProps) {
  const t = useT();
  const act = useAct(Supervision_Draw, { done: t('done.draw'), refetch: REFETCH });
  const close = () => {
    // what was refused may have changed meanwhile
    if (act.problem) void onReload();
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ seed?: string }>
        open={open}
        title={t('verb.quarterlyCheck.draw')}
        submitText={t('draw.submit')}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={close}
        onSubmit={async ({ seed }) =>
          (await act.run({ input: { id: check.id, version: check.version, seed: seed?.trim() || null } })) !== null
        }
      >
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t('draw.fair')} />
        <Form.Item
          name="seed"
          label={t('draw.seed')}
          extra={t('draw.seedText')}
          rules={[{ max: 200, message: t('draw.seedRange') }]}
        >
          <Input maxLength={200} autoComplete="off" placeholder={t('draw.seedExample')} />
        </Form.Item>
        <p className="lx-hint">{t('draw.once')}</p>
      </FormDialog>
      <Conflict check={check} problem={act.problem} onReload={onReload} onClose={close} />
    </>
  );
}

/**
 * Both states side by side: the one that was on the screen and the one that somebody else made, which is asked for at
 * once.
 */
function Conflict({
  check,
  problem,
  onReload,
  onClose,
}: Pick<DialogProps, 'check' | 'onReload' | 'onClose'> & { problem: ReturnType<typeof useAct>['problem'] }) {
  const t = useT();
  const seen = useRef(check);
  const conflict = problem?.kind === 'conflict';
  if (!conflict) seen.current = check;
  useEffect(() => {
    if (conflict) void onReload();
    // the way to ask is another function in every render
  }, [conflict]);
  const word = (one: Check) =>
    t('conflict.version', { state: t(`state.quarterlyCheck.${one.state}`), version: one.version });
  return (
    <ConflictDialog
      problem={problem}
      fields={[{ label: t('check.state'), mine: word(seen.current), theirs: word(check) }]}
      onReload={onClose}
      onClose={onClose}
    />
  );
}
