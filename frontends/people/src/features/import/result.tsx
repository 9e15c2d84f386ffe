import { ExportButton, useDates, useT, useViewer } from '@lianxi/frontend-kit';
import { FactList, Panel } from '@lianxi/ui';
import { paths } from '../../paths';
import { refusedIn, writtenIn } from './marks';
import type { Run } from './run';

/** Step 5: what was written, and the file of what was not. */
export function Result({ run }: { run: Run }) {
  const t = useT();
  const dates = useDates();
  const done = run.state === 'COMMITTED';
  const refused = refusedIn(run.counts);
  return (
    <Panel title={t(done ? 'import.done' : 'import.given')}>
      <FactList
        facts={[
          { label: t('import.file'), value: run.fileName },
          { label: t('import.importer'), value: run.importer?.name ?? run.account },
          ...(done
            ? [
                { label: t('import.committedAt'), value: dates.instant(run.committedAt) },
                { label: t('import.written'), value: t('import.rowCount', { count: writtenIn(run.counts) }) },
                { label: t('import.refused'), value: t('import.rowCount', { count: refused }) },
                ...(run.basis ? [{ label: t('import.basis'), value: run.basis }] : []),
              ]
            : []),
        ]}
      />
      {done && refused > 0 && !run.fileDroppedAt && (
        <div className="pe-import-actions">
          <RefusedButton run={run} />
        </div>
      )}
    </Panel>
  );
}

/** The workbook of refused rows with the reasons, for the one whose file it is. */
export function RefusedButton({ run: { id, account } }: { run: Run }) {
  const t = useT();
  const viewer = useViewer();
  if (viewer.account !== account) return null;
  return (
    <ExportButton address={paths.importRefused(id)} data-refused>
      {t('import.refusedFile')}
    </ExportButton>
  );
}
