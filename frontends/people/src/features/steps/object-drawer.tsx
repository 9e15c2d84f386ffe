import { ActionBar, useDates, useT } from '@lianxi/frontend-kit';
import { FactList, Timeline } from '@lianxi/ui';
import { Drawer } from 'antd';
import type { ComponentProps, ReactNode } from 'react';

type Actions = ComponentProps<typeof ActionBar>['actions'];

interface Props {
  title: string;
  facts: ComponentProps<typeof FactList>['facts'];
  /** Noun of the verbs: the words are `verb.<noun>.<verb>`. */
  noun: string;
  actions: Actions;
  danger: readonly string[];
  onAct: (verb: string) => void;
  onClose: () => void;
  /** What follows the facts: use, steps. */
  children: ReactNode;
}

/**
 * One object of the platform's own, an account or a machine client: facts, what can be done with it, and what follows.
 */
export function ObjectDrawer({ title, facts, noun, actions, danger, onAct, onClose, children }: Props) {
  return (
    <Drawer open size={520} title={title} onClose={onClose}>
      <div className="lx-stack">
        <FactList columns={1} facts={facts} />
        {actions.length > 0 && <ActionBar noun={noun} actions={actions} onAct={onAct} danger={danger} />}
        {children}
      </div>
    </Drawer>
  );
}

interface Step {
  id: string;
  verb: string;
  at: string;
  by: string;
  reason?: string | null;
}

/** Every step so far: administrators act in no post, so a step names the account that acted. */
export function StepList({ noun, steps }: { noun: string; steps: readonly Step[] }) {
  const t = useT();
  const dates = useDates();
  return (
    <>
      <h2 className="pe-drawer-heading">{t('account.history')}</h2>
      <Timeline
        label={t('account.history')}
        entries={steps.map(({ id, verb, at, by, reason }) => ({
          key: id,
          at: dates.instant(at),
          title: t(`verb.${noun}.${verb}`),
          who: by,
          body: reason,
        }))}
      />
    </>
  );
}
