import { SafetyCertificateOutlined } from '@ant-design/icons';
import { ProblemAlert, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Alert, Button, Progress } from 'antd';
import { AUDIT_SERVICES } from './audit-services';
import { useChain, type ChainState } from './use-chain';

/**
 * 核验链条: each service's sealed chain against its rows and the heads anchored outside the database; a break is named at
 * its place.
 */
export function ChainPanel() {
  const t = useT();
  const { states, check, running } = useChain();
  return (
    <Panel
      title={t('chain.title')}
      extra={
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined aria-hidden />}
          loading={running}
          onClick={() => AUDIT_SERVICES.forEach((service) => void check(service))}
        >
          {t('chain.checkAll')}
        </Button>
      }
    >
      <p className="lx-hint">{t('chain.text')}</p>
      <ul className="pe-chains" aria-live="polite">
        {AUDIT_SERVICES.map((service) => (
          <li key={service}>
            <div className="pe-chain-head">
              <strong>{t(`service.${service}`)}</strong>
              <Button
                size="small"
                disabled={states[service]?.running ?? false}
                onClick={() => void check(service)}
                aria-label={t('chain.checkOne', { service: t(`service.${service}`) })}
              >
                {t('chain.check')}
              </Button>
            </div>
            {states[service] ? (
              <ChainResult state={states[service]} name={t(`service.${service}`)} />
            ) : (
              <span className="lx-muted">{t('chain.notYet')}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ChainResult({
  state: { running, report, steps, breaks, breakCount, problem },
  name,
}: {
  state: ChainState;
  name: string;
}) {
  const t = useT();
  const { instant } = useDates();
  if (problem) return <ProblemAlert problem={problem} />;
  if (running || !report)
    return (
      <Progress
        percent={report?.sealed ? Math.floor((report.to / report.sealed) * 100) : 0}
        size="small"
        aria-label={t('chain.running', { service: name })}
      />
    );
  const facts = [
    t(report.anchored === null ? 'chain.noAnchor' : 'chain.facts', {
      to: report.to,
      anchored: report.anchored,
      at: instant(report.anchoredAt),
      unsealed: report.unsealed,
    }),
    t('chain.steps', { steps: steps ?? 0 }),
    t('chain.checkedAt', { at: instant(report.checkedAt) }),
  ].join(t('chain.separator'));
  if (breakCount === 0) return <Alert type="success" showIcon title={t('chain.intact')} description={facts} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('chain.broken', { count: breakCount })}
      description={
        <>
          <ol className="pe-breaks">
            {breaks.map((one, index) => (
              <li key={index}>
                <strong>{t(`break.${one.kind}`)}</strong>{' '}
                {one.seal !== null && (
                  <span>
                    {one.upTo === null || one.noun
                      ? t('chain.seal', { seal: one.seal })
                      : t('chain.seals', { seal: one.seal, upTo: one.upTo })}
                  </span>
                )}
                {one.noun && (
                  <span>
                    {t(one.upTo === null ? 'chain.step' : 'chain.stepsOf', {
                      noun: one.noun,
                      step: one.step,
                      upTo: one.upTo,
                    })}{' '}
                    <code className="pe-code">{one.objectId}</code>
                  </span>
                )}
                {one.rowId && (
                  <div>
                    {t('audit.rowId')} <code className="pe-code">{one.rowId}</code>
                  </div>
                )}
                {one.expected && one.expected !== one.rowId && (
                  <div>
                    {t('chain.expected')} <code className="pe-code">{one.expected}</code>
                  </div>
                )}
                {one.found && one.found !== one.rowId && (
                  <div>
                    {t('chain.found')} <code className="pe-code">{one.found}</code>
                  </div>
                )}
              </li>
            ))}
          </ol>
          {facts}
        </>
      }
    />
  );
}
