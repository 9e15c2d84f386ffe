import { Button, Tooltip } from 'antd';
import { useT, useLocale } from './i18n.js';
import { blockReason } from './problem.js';
import type { AvailableAction } from './viewer-data.js';

export interface ActionBarProps {
  /** `availableActions` of the object, or `useActions(viewerField)` for create verbs. Drawn exactly, in this order. */
  actions: readonly AvailableAction[];
  /** Noun of the verbs: the label is `verb.<noun>.<verb>` of the module's translations. */
  noun: string;
  onAct: (verb: string) => void;
  /** Verb drawn as the main button; the first open one unless named. Null for none. */
  primary?: string | null;
  /** Verbs that end or take back something. */
  danger?: readonly string[];
  /** Only these verbs, where a page has several bars. */
  only?: readonly string[];
  /** Verbs drawn elsewhere. */
  except?: readonly string[];
  busy?: boolean;
}

/**
 * Exactly the legal next steps. A blocked step stays visible and says what it lacks, to the pointer, the keyboard and
 * the screen reader.
 */
export function ActionBar({
  actions,
  noun,
  onAct,
  primary,
  danger = [],
  only,
  except = [],
  busy = false,
}: ActionBarProps) {
  const t = useT();
  const [locale] = useLocale();
  const shown = actions.filter(({ verb }) => (only ? only.includes(verb) : true) && !except.includes(verb));
  const main = primary === undefined ? shown.find((action) => action.blockedBy.length === 0)?.verb : primary;
  return (
    <>
      {shown.map(({ verb, blockedBy }) => {
        const label = t(`verb.${noun}.${verb}`);
        if (blockedBy.length === 0) {
          return (
            <Button
              key={verb}
              type={verb === main ? 'primary' : 'default'}
              danger={danger.includes(verb)}
              disabled={busy}
              data-verb={verb}
              onClick={() => onAct(verb)}
            >
              {label}
            </Button>
          );
        }
        const reasons = blockedBy.map((code) => blockReason(code, locale)).join('；');
        return (
          <Tooltip key={verb} title={reasons} trigger={['hover', 'focus', 'click']}>
            <Button
              className="lx-blocked"
              aria-disabled
              aria-label={`${label}：${reasons}`}
              data-verb={verb}
              data-blocked={blockedBy.join(' ')}
            >
              {label}
            </Button>
          </Tooltip>
        );
      })}
    </>
  );
}
