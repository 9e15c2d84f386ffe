import type { ReactNode } from 'react';
import { LazyPart } from './lazy-part.js';
import { ModuleBoundary } from './module-boundary.js';
import { useModules } from './modules-context.js';
import { useViewer } from './viewer.js';
import { contributions } from './visibility.js';

export interface SlotProps {
  /** Flat name that the registry uses: `case.panel`. */
  name: string;
  /** Given to every piece. */
  props?: object;
  /** Drawn only when some piece draws something. */
  heading?: ReactNode;
  /** Pieces of these modules only. */
  except?: readonly string[];
}

/**
 * A hole that other modules may fill. Nobody there: nothing drawn. A contributor that fails shows its own small card.
 */
export function Slot({ name, props = {}, heading, except = [] }: SlotProps) {
  const viewer = useViewer();
  const modules = useModules();
  const pieces = contributions(
    modules.map((module) => module.entry),
    name,
    viewer,
  ).filter(({ entry }) => !except.includes(entry.id));
  if (pieces.length === 0) return null;
  return (
    <div className="lx-slot" data-slot={name}>
      {heading && <div className="lx-slot-heading">{heading}</div>}
      <div className="lx-slot-body">
        {pieces.map(({ entry, slot }) => (
          <ModuleBoundary key={slot.key} id={entry.id} compact>
            {(definition) => {
              const load = definition.slots[slot.key];
              return load ? <LazyPart load={load} props={props} compact /> : null;
            }}
          </ModuleBoundary>
        ))}
      </div>
    </div>
  );
}
