import type { ReactNode } from 'react';
import { useUiText } from './text.js';

export interface TimelineEntry {
  key: string;
  /** When, already written for people. */
  at: string;
  title: ReactNode;
  /** Who did it, acting as what. */
  who?: ReactNode;
  /** How long the matter stayed in this step, e.g. `3 天`. */
  held?: string | null;
  body?: ReactNode;
  tone?: 'plain' | 'good' | 'warn' | 'bad';
}

/** One timeline of an object, newest last: when, what, who acting as what, how long each held it. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  const text = useUiText();
  if (entries.length === 0) return <p className="lx-muted">{text('timeline.empty')}</p>;
  return (
    <ol className="lx-timeline" aria-label={label ?? text('detail.timeline')}>
      {entries.map((entry) => (
        <li key={entry.key} className={`lx-timeline-entry lx-tone-${entry.tone ?? 'plain'}`}>
          <div className="lx-timeline-head">
            <strong>{entry.title}</strong>
            <time>{entry.at}</time>
          </div>
          {entry.who && <div className="lx-muted">{entry.who}</div>}
          {entry.held && <div className="lx-muted">{text('timeline.held', { duration: entry.held })}</div>}
          {entry.body && <div className="lx-timeline-body">{entry.body}</div>}
        </li>
      ))}
    </ol>
  );
}
