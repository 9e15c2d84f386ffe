import { ProblemCard, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { App, Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useDoor } from '../own-account/use-door';
import { factorDoors, type Enrolment } from './doors';
import { EnrolmentForm } from './enrolment';
import { FactorDialog, type FactorValues } from './factor-dialog';
import { RecoveryCodes } from './recovery-codes';

type Step = 'begin' | 'renew' | 'end';

/** 第二因素: set up, recovery codes, turn off. Every change ends the other sessions. */
export function FactorPanel({ onChanged }: { onChanged: () => void }) {
  const t = useT();
  const dates = useDates();
  const { message } = App.useApp();
  const { data, problem, again } = useDoor(factorDoors.state);
  const [step, setStep] = useState<Step | null>(null);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  const changed = async () => {
    message.success(t('access.done'));
    onChanged();
    await again();
  };
  const submit = async ({ password, code = '' }: FactorValues) => {
    if (step === 'begin') return setEnrolment(await factorDoors.begin(password));
    if (step === 'renew') setCodes(await factorDoors.renew(password, code));
    else await factorDoors.end(password, code);
    await changed();
  };
  const confirm = async (code: string) => {
    setCodes(await factorDoors.confirm(code));
    setEnrolment(null);
    await changed();
  };
  const body = () => {
    if (codes) return <RecoveryCodes codes={codes} onSaved={() => setCodes(null)} />;
    if (enrolment)
      return <EnrolmentForm enrolment={enrolment} onConfirm={confirm} onCancel={() => setEnrolment(null)} />;
    if (!data)
      return problem ? (
        <ProblemCard compact problem={problem} onRetry={() => void again()} />
      ) : (
        <Skeleton active title={false} aria-busy />
      );
    return (
      <div className="lx-stack">
        <p className="lx-hint">{t('access.factorText')}</p>
        <span className="pe-tags">
          <Tag color={data.since ? 'blue' : 'default'}>
            {data.since ? t('access.factorOn', { since: dates.instant(data.since) }) : t('access.factorOff')}
          </Tag>
          {data.since && <span>{t('access.recoveryLeft', { count: data.recoveryCodesLeft })}</span>}
          {data.mandatory && <span className="lx-hint">{t('access.mandatory')}</span>}
        </span>
        <span className="pe-tags">
          {!data.since && (
            <Button type="primary" onClick={() => setStep('begin')}>
              {t('access.begin')}
            </Button>
          )}
          {data.since && <Button onClick={() => setStep('renew')}>{t('access.renew')}</Button>}
          {data.since && !data.mandatory && (
            <Button danger onClick={() => setStep('end')}>
              {t('access.end')}
            </Button>
          )}
        </span>
      </div>
    );
  };
  return (
    <Panel title={t('access.factor')}>
      {body()}
      {step && <FactorDialog step={step} onSubmit={submit} onClose={() => setStep(null)} />}
    </Panel>
  );
}
