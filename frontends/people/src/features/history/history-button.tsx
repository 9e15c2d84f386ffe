import { useQuery } from '@apollo/client/react';
import { HistoryOutlined } from '@ant-design/icons';
import { Loaded, useActions, useDates, useT } from '@lianxi/frontend-kit';
import { Timeline } from '@lianxi/ui';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Register } from '../../gql/graphql';
import { People_RegisterHistory } from './history.graphql';

/** Noun of each register: the words of its verbs are `verb.<noun>.<verb>`. */
const NOUNS: Record<Register, string> = {
  LINES: 'line',
  SEATS: 'seat',
  LIAISONS: 'liaison',
  DUTY_LISTS: 'dutyList',
  AREAS: 'area',
  WORK_PHONES: 'postPhone',
  SHIFTS: 'dutyShift',
  APPOINTMENTS: 'appointment',
  IMPORTS: 'import',
  SECURITY_ALERTS: 'securityAlert',
};

interface Props {
  register: Register;
  /** The terms of one entry, past and coming ones too. */
  ids: readonly string[];
  /** Whose history it is. */
  title: string;
}

/**
 * 变更记录 of one entry of a register: who changed what, when, on what basis. Drawn where the viewer may read it and there
 * is something.
 */
export function HistoryButton({ register, ids, title }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const may = useActions('peopleActions').some(({ verb }) => verb === 'readHistory');
  if (!may || ids.length === 0) return null;
  return (
    <span className="pe-no-print">
      <Button
        type="link"
        size="small"
        icon={<HistoryOutlined aria-hidden />}
        data-history={register}
        aria-label={t('history.of', { name: title })}
        onClick={() => setOpen(true)}
      >
        {t('history.title')}
      </Button>
      {open && <HistoryDrawer register={register} ids={ids} title={title} onClose={() => setOpen(false)} />}
    </span>
  );
}

function HistoryDrawer({ register, ids, title, onClose }: Props & { onClose: () => void }) {
  const t = useT();
  const dates = useDates();
  const query = useQuery(People_RegisterHistory, {
    variables: { register, ids: ids.slice(0, 50) },
    fetchPolicy: 'cache-and-network',
  });
  const textOf = (details: Record<string, unknown>, reason: string | null | undefined) =>
    [
      typeof details['from'] === 'string' && t('history.from', { date: dates.date(details['from']) }),
      typeof details['on'] === 'string' && t('history.from', { date: dates.date(details['on']) }),
      typeof details['basis'] === 'string' && t('history.basis', { basis: details['basis'] }),
      reason && t('history.reason', { reason }),
    ]
      .filter(Boolean)
      .join('　');
  return (
    <Drawer open size={520} title={t('history.of', { name: title })} onClose={onClose}>
      <Loaded compact query={query} pick={(data) => data.registerHistory} rows={3}>
        {(steps) => (
          <Timeline
            label={t('history.title')}
            entries={steps.map(({ id, at, verb, actor, details, reason }) => ({
              key: id,
              at: dates.instant(at),
              title: t(`verb.${NOUNS[register]}.${verb}`),
              who: actor ? [actor.person?.name, actor.post?.title].filter(Boolean).join('　') : null,
              body: textOf((details ?? {}) as Record<string, unknown>, reason) || null,
            }))}
          />
        )}
      </Loaded>
    </Drawer>
  );
}
