import { ProblemAlert, useT, type Problem } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { Refused } from '../own-account/doors';

export interface FactorValues {
  password: string;
  code?: string;
}

interface Props {
  step: 'begin' | 'renew' | 'end';
  onSubmit: (values: FactorValues) => Promise<void>;
  onClose: () => void;
}

/** Password, and a code where there is a factor already, before anything about it changes. */
export function FactorDialog({ step, onSubmit, onClose }: Props) {
  const t = useT();
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (values: FactorValues) => {
    setProblem(null);
    try {
      await onSubmit(values);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setProblem(error.problem);
      return false;
    }
  };
  return (
    <FormDialog<FactorValues>
      open
      title={t(`access.${step}`)}
      danger={step === 'end'}
      problem={<ProblemAlert problem={problem} />}
      onSubmit={submit}
      onClose={onClose}
    >
      {step !== 'begin' && <p>{t(`access.${step}Text`)}</p>}
      <Form.Item name="password" label={t('access.password')} rules={[{ required: true, message: t('access.needed') }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {step !== 'begin' && (
        <Form.Item
          name="code"
          label={t('access.codeOrRecovery')}
          rules={[{ required: true, message: t('access.needed') }]}
        >
          <Input autoComplete="one-time-code" maxLength={40} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
