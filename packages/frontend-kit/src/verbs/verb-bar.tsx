import { useState } from 'react';
import { ActionBar, type ActionBarProps } from '../action-bar.js';
import type { AvailableAction } from '../viewer-data.js';
import type { Versioned, Verbs } from './verb.js';
import { VerbDialog } from './verb-dialog.js';

export interface VerbBarProps<One> extends Pick<ActionBarProps, 'primary' | 'only' | 'except'> {
  of: Verbs<One>;
  one: One;
  /** Asks for the object anew, after a conflict. */
  onReload: () => Promise<unknown>;
}

/** Exactly the legal next steps of an object, each with its dialog. A verb newer than this build is not drawn. */
export function VerbBar<One extends Versioned & { availableActions: readonly AvailableAction[] }>({
  of,
  one,
  onReload,
  ...bar
}: VerbBarProps<One>) {
  // the dialog stays mounted after closing, so that focus goes back to the button that opened it
  const [step, setStep] = useState<{ verb: string; open: boolean } | null>(null);
  const actions = one.availableActions.filter(({ verb }) => verb in of.list);
  const danger = Object.entries(of.list).flatMap(([name, verb]) => ('danger' in verb && verb.danger ? [name] : []));
  if (!actions.length && !step) return null;
  return (
    <>
      <ActionBar
        {...bar}
        noun={of.noun}
        actions={actions}
        danger={danger}
        onAct={(verb) => setStep({ verb, open: true })}
      />
      {step && (
        <VerbDialog
          key={step.verb}
          of={of}
          verb={step.verb}
          one={one}
          open={step.open}
          onClose={() => setStep({ ...step, open: false })}
          onReload={onReload}
        />
      )}
    </>
  );
}
