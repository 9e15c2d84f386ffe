import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader, StateCard } from '@lianxi/ui';
import { Alert, Progress } from 'antd';
import { useState } from 'react';
import { PaperFoot, PrintButton } from '../features/conference/day-actions';
import { ConfirmDialog, WithdrawDialog, type SetupItem } from '../features/setup/setup-dialogs';
import { SetupStep } from '../features/setup/setup-step';
import { People_Setup } from '../features/setup/setup.graphql';
import { Gate } from '../gate';
import '../people.css';

/** 机构建立、架构梳理、成员充实、动员部署: how far the regime is set up, and what is lacking. */
export default function SetupPage() {
  return (
    <Gate nav="people.setup">
      <Setup />
    </Gate>
  );
}

function Setup() {
  const t = useT();
  const [step, setStep] = useState<{ verb: string; item: SetupItem } | null>(null);
  const query = useQuery(People_Setup);
  const dialog = {
    today: query.data?.setupChecklist?.on ?? '',
    onClose: () => setStep(null),
    onReload: () => void query.refetch(),
  };
  return (
    <div className="pe-page">
      <PageHeader title={t('page.setup')} description={t('setup.text')} actions={<PrintButton />} />
      <Loaded
        query={query}
        pick={(data) => data.setupChecklist}
        isEmpty={({ regime }) => !regime}
        empty={<StateCard kind="empty" title={t('setup.noRegime')} />}
        rows={10}
      >
        {({ done, all, regime, steps }) => (
          <div className="lx-stack">
            <Alert
              showIcon
              type={done < all ? 'warning' : 'success'}
              title={t('setup.progress', { done, all })}
              description={
                <>
                  {regime &&
                    t('setup.regime', {
                      name: regime.name,
                      document: regime.documentNo,
                      version: regime.regimeVersion,
                    })}
                  <Progress
                    percent={Math.round((100 * done) / all)}
                    showInfo={false}
                    aria-label={t('setup.progress', { done, all })}
                  />
                </>
              }
            />
            {steps.map((one) => (
              <SetupStep key={one.step} step={one} onAct={(verb, item) => setStep({ verb, item })} />
            ))}
            <PaperFoot />
          </div>
        )}
      </Loaded>
      {step?.verb === 'confirmSetup' && <ConfirmDialog item={step.item} {...dialog} />}
      {step?.verb === 'withdrawSetup' && <WithdrawDialog item={step.item} {...dialog} />}
    </div>
  );
}
