import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel, usePhone } from '@lianxi/ui';
import { Alert, Button, Spin, Steps, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { HistoryButton } from '../features/history/history-button';
import { CommitDialog } from '../features/import/commit-dialog';
import { People_AbandonImport, People_CheckImport, People_Import } from '../features/import/import.graphql';
import { MappingForm } from '../features/import/mapping-form';
import { refusedIn } from '../features/import/marks';
import { Preview } from '../features/import/preview';
import { RefusedButton, Result } from '../features/import/result';
import { stepOf, type Run } from '../features/import/run';
import { Gate } from '../gate';
import { paths } from '../paths';
import '../people.css';

const POLL_MS = 1_000;
const STEPS = ['upload', 'map', 'preview', 'commit', 'result'];

/** One import, at whatever step it stands: the run is in the database, so a reload or another day changes nothing. */
export default function ImportPage() {
  const { id = '' } = useParams();
  return (
    <Gate nav="people.imports">
      <Import key={id} id={id} />
    </Gate>
  );
}

function Import({ id }: { id: string }) {
  const t = useT();
  const query = useQuery(People_Import, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const { startPolling, stopPolling } = query;
  const working = Boolean(query.data?.import?.work);
  useEffect(() => {
    if (working) startPolling(POLL_MS);
    return stopPolling;
  }, [working, startPolling, stopPolling]);
  return (
    <>
      {!query.data?.import && (
        <PageHeader title={t('page.imports')} back={<Link to={paths.imports}>{t('page.imports')}</Link>} />
      )}
      <Loaded query={query} pick={(data) => data.import}>
        {(run) => <Wizard run={run} onReload={() => void query.refetch()} />}
      </Loaded>
    </>
  );
}

function Wizard({ run, onReload }: { run: Run; onReload: () => void }) {
  const t = useT();
  const phone = usePhone();
  const [remap, setRemap] = useState(false);
  const [committing, setCommitting] = useState(false);
  const check = useAct(People_CheckImport, { refetch: ['People_Import', 'People_ImportPreview'] });
  const abandon = useAct(People_AbandonImport, { done: t('done.abandonImport'), refetch: ['People_Import'] });
  useEffect(() => setRemap(false), [run.checkedAt]);
  const seen = { id: run.id, version: run.version };
  const onAct = (verb: string) => {
    if (verb === 'commit') setCommitting(true);
    if (verb === 'check') void check.run({ input: seen });
    if (verb === 'abandon') void abandon.run({ input: seen });
    if (verb === 'map') setRemap(true);
  };
  const step = remap && !run.work ? 1 : stepOf(run);
  const actions = run.availableActions.filter(({ verb }) => (step === 2 ? verb !== 'map' : verb === 'abandon'));
  const busy = check.busy || abandon.busy;
  return (
    <>
      <PageHeader
        title={`${t('page.imports')}：${run.facts.label}`}
        tags={
          <>
            <Tag>{t(`state.import.${run.state}`)}</Tag>
            <HistoryButton register="IMPORTS" ids={[run.id]} title={run.fileName} />
          </>
        }
        description={run.fileName}
        back={<Link to={paths.imports}>{t('page.imports')}</Link>}
        actions={
          !run.work &&
          step === 1 && (
            <ActionBar noun="import" primary={null} actions={actions} danger={['abandon']} busy={busy} onAct={onAct} />
          )
        }
      />
      <nav aria-label={t('import.steps')} className="pe-import-steps">
        {phone ? (
          <strong>{`${step + 1}/${STEPS.length} ${t(`import.step.${STEPS[step]}`)}`}</strong>
        ) : (
          <Steps size="small" current={step} items={STEPS.map((name) => ({ title: t(`import.step.${name}`) }))} />
        )}
      </nav>
      <div className="lx-stack">
        <ProblemAlert problem={check.problem ?? abandon.problem} />
        {run.problem && !run.work && (
          <Alert type="warning" showIcon role="alert" title={t('import.problem')} description={run.problemText} />
        )}
        {run.work ? (
          <Working run={run} />
        ) : step === 1 ? (
          <MappingForm run={run} />
        ) : step === 4 ? (
          <Result run={run} />
        ) : (
          <Preview
            run={run}
            actions={
              <>
                {refusedIn(run.counts) > 0 && <RefusedButton run={run} />}
                {run.availableActions.some(({ verb }) => verb === 'map') && (
                  <Button onClick={() => setRemap(true)} data-remap>
                    {t('import.remap')}
                  </Button>
                )}
                <ActionBar
                  noun="import"
                  primary="commit"
                  actions={actions}
                  danger={['abandon']}
                  busy={busy}
                  onAct={onAct}
                />
              </>
            }
          />
        )}
      </div>
      <CommitDialog run={run} open={committing} onClose={() => setCommitting(false)} onReload={onReload} />
    </>
  );
}

/** What goes on at this moment. */
function Working({ run }: { run: Run }) {
  const t = useT();
  const { step = 'READ', total = 0 } = run.progress ?? {};
  return (
    <Panel title={t(run.work === 'COMMIT' ? 'import.step.commit' : 'import.step.preview')}>
      <p role="status" aria-live="polite" className="lx-row">
        <Spin size="small" /> {t(`import.working.${step}`, { total: total || run.rows })}
      </p>
      <p className="lx-hint">{t('import.workingText')}</p>
    </Panel>
  );
}
