import type { ReactNode } from 'react';
import { useUiText } from './text.js';

export interface DetailPageProps {
  header: ReactNode;
  /**
   * The bar with exactly the legal next steps (`<ActionBar>` of the kit): under the header, at the bottom edge on a
   * phone.
   */
  actions?: ReactNode;
  facts: ReactNode;
  timeline: ReactNode;
  /** Light, people, files, related things; slots of other modules. */
  side?: ReactNode;
  /** Wide content under the header, before the columns (notices, three lists). */
  top?: ReactNode;
}

/** Detail page of an object: facts left, one timeline in the centre, side right; stacked on a phone. */
export function DetailPage({ header, actions, facts, timeline, side, top }: DetailPageProps) {
  const text = useUiText();
  return (
    <div className="lx-detail">
      {header}
      {actions && (
        <div className="lx-detail-actions" role="group" aria-label={text('detail.actions')}>
          {actions}
        </div>
      )}
      {top}
      <div className={`lx-detail-columns${side ? ' lx-detail-3' : ''}`}>
        <section className="lx-panel" aria-label={text('detail.facts')}>
          <h2>{text('detail.facts')}</h2>
          {facts}
        </section>
        <section className="lx-panel" aria-label={text('detail.timeline')}>
          <h2>{text('detail.timeline')}</h2>
          {timeline}
        </section>
        {side && (
          <aside className="lx-detail-side" aria-label={text('detail.side')}>
            {side}
          </aside>
        )}
      </div>
    </div>
  );
}
