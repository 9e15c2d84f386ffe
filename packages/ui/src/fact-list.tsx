import type { ReactNode } from 'react';
import { useUiText } from './text.js';

export interface Fact {
  label: string;
  value: ReactNode;
  /** The reason of a derived value, shown under it: 「因为 …」. */
  hint?: ReactNode;
  /** Said while there is nothing: 尚未签收 for what nobody fills in. */
  none?: string;
}

/** Facts as label and value; an empty value says 未填, or what is still to be done, instead of leaving a hole. */
export function FactList({ facts, columns = 1 }: { facts: readonly Fact[]; columns?: 1 | 2 | 3 }) {
  const text = useUiText();
  return (
    <dl className={`lx-facts lx-facts-${columns}`}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value === null || fact.value === undefined || fact.value === '' ? (
              <span className="lx-muted">{fact.none ?? text('fact.none')}</span>
            ) : (
              fact.value
            )}
            {fact.hint && <div className="lx-hint">{fact.hint}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
