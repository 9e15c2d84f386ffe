import { ActionBar, ConflictDialog, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import type { Roster } from './months';
import { People_AcceptSwap, People_DeclineSwap, People_WithdrawSwap } from './roster.graphql';

type Swap = Roster['swaps'][number];

/** Swaps that wait for an answer; only those two whom they concern have buttons. */
export function SwapList({ swaps, onReload }: { swaps: readonly Swap[]; onReload: () => void }) {
  const t = useT();
  return (
    <Panel title={t('roster.swaps')}>
      {swaps.map((swap) => (
        <SwapLine key={swap.id} swap={swap} onReload={onReload} />
      ))}
    </Panel>
  );
}

function SwapLine({ swap, onReload }: { swap: Swap; onReload: () => void }) {
  const t = useT();
  const dates = useDates();
  const options = (verb: string) => ({ done: t(`done.${verb}Swap`), refetch: ['People_Roster'] });
  const acts = {
    accept: useAct(People_AcceptSwap, options('accept')),
    decline: useAct(People_DeclineSwap, options('decline')),
    withdraw: useAct(People_WithdrawSwap, options('withdraw')),
  };
  const all = Object.values(acts);
  const problem = all.find((one) => one.problem)?.problem ?? null;
  const clear = () => all.forEach((one) => one.clear());
  const name = (shift: Swap['given']) =>
    shift ? t('roster.shift', { day: dates.date(shift.day), kind: t(`shift.${shift.kind}`) }) : '–';
  return (
    <div className="pe-chain-head" data-swap={swap.id}>
      <span>
        {t('roster.swap', {
          from: swap.from?.name ?? '',
          given: name(swap.given),
          to: swap.to?.name ?? '',
          asked: name(swap.asked),
        })}
      </span>
      <ProblemAlert problem={problem} />
      <ActionBar
        noun="dutySwap"
        actions={swap.availableActions}
        danger={['decline', 'withdraw']}
        busy={all.some((one) => one.busy)}
        onAct={(verb) => void acts[verb as keyof typeof acts].run({ input: { id: swap.id, version: swap.version } })}
      />
      <ConflictDialog
        problem={problem}
        fields={[]}
        onReload={() => {
          clear();
          onReload();
        }}
        onClose={clear}
      />
    </div>
  );
}
