import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList, Light, PageHeader, Panel } from '@lianxi/ui';
import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { paths } from '../../paths';
import { PostName } from '../case/words';
import type { Registered } from './use-register';

/** After registering: the number, where the matter is now, by when, and what follows from it. */
export function RegisteredCard({ done, onAgain }: { done: Registered; onAgain: () => void }) {
  const t = useT();
  const { date } = useDates();
  const navigate = useNavigate();
  const { row } = done;
  if (!row) return <AccusationCard done={done} onAgain={onAgain} />;
  return (
    <>
      <PageHeader title={t('register.done', { number: row.caseNo })} />
      {row.mustEscalate && row.currentLevel === 'GRID' && (
        <Alert
          type="warning"
          showIcon
          title={t('rule.mustEscalate')}
          description={t('register.escalateNext')}
          style={{ marginBottom: 12 }}
          data-must-escalate
        />
      )}
      {done.photosLost && <Alert type="error" showIcon title={t('register.photosLost')} style={{ marginBottom: 12 }} />}
      <Panel title={t('register.next')}>
        <FactList
          facts={[
            { label: t('field.caseNo'), value: row.caseNo },
            ...(done.receipt ? [{ label: t('receipt.code'), value: done.receipt.slipCode }] : []),
            { label: t('field.state'), value: t(`state.case.${row.state}`) },
            {
              label: t('field.dueOn'),
              value: (
                <span className="cs-due">
                  <span>{date(row.dueOn)}</span> <Light light={row.light} />
                </span>
              ),
            },
            {
              label: t('field.firstResponsible'),
              value: row.firstResponsible ? <PostName post={row.firstResponsible} /> : t('responsible.gridWorker'),
              ...(row.currentLevel === 'GRID' ? { hint: t('responsible.grid') } : {}),
            },
          ]}
        />
      </Panel>
      <div className="lx-row">
        <Button type="primary" size="large" onClick={() => navigate(paths.caseOf(row.id))}>
          {t('register.open')}
        </Button>
        <Button size="large" onClick={onAgain}>
          {t('register.again')}
        </Button>
      </div>
    </>
  );
}

/** 登记回执 of an accusation: when, and the code of the slip; the matter itself is its readers' alone. */
function AccusationCard({ done, onAgain }: { done: Registered; onAgain: () => void }) {
  const t = useT();
  const { instant } = useDates();
  return (
    <>
      <PageHeader title={t('accusation.done')} />
      <Alert
        type="info"
        showIcon
        title={t('accusation.gone')}
        description={t('accusation.goneText')}
        style={{ marginBottom: 12 }}
      />
      {done.photosLost && <Alert type="error" showIcon title={t('register.photosLost')} style={{ marginBottom: 12 }} />}
      <Panel title={t('receipt.title')}>
        <FactList
          facts={[
            { label: t('receipt.code'), value: done.receipt?.slipCode ?? null },
            { label: t('receipt.at'), value: done.receipt ? instant(done.receipt.createdAt) : null },
          ]}
        />
      </Panel>
      <div className="lx-row">
        <Button type="primary" size="large" onClick={onAgain}>
          {t('register.again')}
        </Button>
      </div>
    </>
  );
}
