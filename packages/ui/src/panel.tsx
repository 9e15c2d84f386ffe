import { useId, type ReactNode } from 'react';

export interface PanelProps {
  title: string;
  /** Link or button at the right of the title. */
  extra?: ReactNode;
  children: ReactNode;
}

/** A white box with a heading: the one container for parts of a page. */
export function Panel({ title, extra, children }: PanelProps) {
  const id = useId();
  return (
    <section className="lx-panel" aria-labelledby={id}>
      <div className="lx-panel-head">
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  );
}
