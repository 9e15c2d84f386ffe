import { DownloadOutlined } from '@ant-design/icons';
import { fileAddress, Slot, useDates, useT } from '@lianxi/frontend-kit';
import { Light, Panel } from '@lianxi/ui';
import { RecusalPanel } from '../recusal/recusal-panel';
import type { CaseView } from './timeline-steps';

/**
 * Beside the timeline: all clocks, evidence, and what other modules know of this matter (slot `case.panel`, props `{
 * caseId }`).
 */
export function CaseSide({ one }: { one: CaseView }) {
  const t = useT();
  return (
    <div className="cs-side">
      <Panel title={t('clock.title')}>
        <Clocks clocks={one.clocks} />
      </Panel>
      <Panel title={t('file.title', { count: one.files.length })}>
        <Files files={one.files} />
      </Panel>
      <RecusalPanel one={one} />
      <Slot name="case.panel" props={{ caseId: one.id }} />
    </div>
  );
}

function Clocks({ clocks }: { clocks: CaseView['clocks'] }) {
  const t = useT();
  const { date, instant } = useDates();
  if (clocks.length === 0) return <p className="lx-muted">{t('clock.none')}</p>;
  return (
    <ul>
      {clocks.map((clock) => (
        <li key={clock.id} className="cs-clock">
          <strong>{t(`clock.${clock.kind}`)}</strong>
          <Light
            light={clock.light}
            rule={t(`clock.length.${clock.unit}`, { count: clock.length })}
            article={sourceText(clock.source, t)}
            start={date(clock.startedOn)}
            due={clock.dueOn ? date(clock.dueOn) : t('clock.open')}
          />
          {clock.cancelled && clock.late && <Light light="RED" />}
          <span className="lx-hint">
            {t('clock.span', { start: date(clock.startedOn), due: clock.dueOn ? date(clock.dueOn) : t('clock.open') })}
            {clock.stoppedAt &&
              ` · ${t(clock.cancelled ? 'clock.cancelled' : 'clock.stopped', { time: instant(clock.stoppedAt) })}`}
          </span>
          <span className="lx-hint">
            {t(`clock.length.${clock.unit}`, { count: clock.length })} · {sourceText(clock.source, t)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The rule's source in words where this build knows it, as it is written otherwise. */
function sourceText(source: string, t: (key: string) => string): string {
  const key = `source.${source}`;
  const words = t(key);
  return words === key ? source : words;
}

function Files({ files }: { files: CaseView['files'] }) {
  const t = useT();
  const { instant } = useDates();
  if (files.length === 0) return <p className="lx-muted">{t('file.none')}</p>;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id} className="cs-file">
          <a href={fileAddress('cases', file.id)} download={file.name}>
            <DownloadOutlined aria-hidden /> {file.name}
          </a>
          <span className="lx-hint">
            {sizeText(file.size)} · {instant(file.uploadedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const sizeText = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
