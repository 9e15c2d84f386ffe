import { useQuery } from '@apollo/client/react';
import { Loaded, useT, VerbBar } from '@lianxi/frontend-kit';
import { DetailPage, PageHeader } from '@lianxi/ui';
import { Alert, Steps } from 'antd';
import { Link, useParams } from 'react-router';
import { CheckFacts, type Check } from '../features/quarterly-check/check-facts';
import { CheckTimeline } from '../features/quarterly-check/check-timeline';
import { EligiblePanel } from '../features/quarterly-check/eligible-panel';
import { CheckStateTag, useQuarterName } from '../features/quarterly-check/labels';
import { Supervision_Check } from '../features/quarterly-check/quarterly-check.graphql';
import { checkVerbs } from '../features/quarterly-check/quarterly-check-verbs';
import { ResultPanel } from '../features/quarterly-check/result-panel';
import { WitnessPanel } from '../features/quarterly-check/witness-panel';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../supervision.css';

/** A quarterly check: plan, witness, draw, replay (S1, S2). */
export default function CheckPage() {
  return (
    <Gate nav="supervision.checks">
      <CheckOfAddress />
    </Gate>
  );
}

function CheckOfAddress() {
  const { id = '' } = useParams();
  const t = useT();
  const query = useQuery(Supervision_Check, { variables: { id } });
  const there = query.data?.quarterlyCheck;
  return (
    <>
      {!there && <PageHeader title={t('page.check')} back={<Link to={paths.checks}>{t('page.checks')}</Link>} />}
      <Loaded query={query} pick={(data) => data.quarterlyCheck}>
        {(check) => <CheckView check={check} onReload={() => query.refetch()} />}
      </Loaded>
    </>
  );
}

/** Steps in the order of the machine's states. */
const STEPS = ['PLANNED', 'WITNESSED', 'DRAWN'] as const;

function CheckView({ check, onReload }: { check: Check; onReload: () => Promise<unknown> }) {
  const t = useT();
  const quarterName = useQuarterName();
  return (
    <>
      <DetailPage
        header={
          <PageHeader
            title={t('check.title', { quarter: quarterName(check.quarter) })}
            tags={<CheckStateTag state={check.state} />}
            back={<Link to={paths.checks}>{t('page.checks')}</Link>}
          />
        }
        actions={<VerbBar of={checkVerbs} one={check} onReload={onReload} />}
        top={
          <>
            <div className="su-steps">
              <Steps
                size="small"
                current={STEPS.indexOf(check.state) + 1}
                items={STEPS.map((state) => ({ title: t(`step.${state}`) }))}
              />
            </div>
            {!check.eligible && (
              <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('check.numbersOnly')} />
            )}
            <ResultPanel check={check} />
          </>
        }
        facts={<CheckFacts check={check} />}
        timeline={<CheckTimeline check={check} />}
        side={check.eligible && <WitnessPanel check={check} />}
      />
      <EligiblePanel check={check} />
    </>
  );
}
