import { ActionBar, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { StateCard } from '@lianxi/ui';
import { useState } from 'react';
import type { Meetings_ItemFieldsFragment } from '../../gql/graphql';
import { MEETING_QUERIES, type MeetingDetail } from '../meeting/meeting-types';
import { Meetings_EditItem } from './agenda-item.graphql';
import { mayMove, moved, offAgenda, onAgenda } from './agenda-order';
import { ItemCard } from './item-card';
import { ItemVerbs } from './item-verbs';

/** What the session does with an item; drawn there. */
const IN_SESSION = ['discuss', 'decide'];

/** The agenda editor: what is on it in order, and what is proposed for it. */
export function AgendaPanel({ one }: { one: Pick<MeetingDetail, 'id' | 'agendaItems'> }) {
  const t = useT();
  const [chosen, setChosen] = useState<{ id: string; verb: string } | null>(null);
  const reorder = useAct(Meetings_EditItem, { refetch: [] });
  const settle = useAct(Meetings_EditItem, { refetch: MEETING_QUERIES });
  const listed = onAgenda(one.agendaItems);
  const waiting = offAgenda(one.agendaItems);
  const move = async (id: string, step: -1 | 1) => {
    const changes = moved(listed, id, step).map(({ item, order }) => ({
      input: { id: item.id, version: item.version, order },
    }));
    for (const [index, change] of changes.entries())
      if ((await (index === changes.length - 1 ? settle : reorder).run(change)) === null) return;
  };
  const current = one.agendaItems.find(({ id }) => id === chosen?.id);
  const actions = (item: Meetings_ItemFieldsFragment) => (
    <ActionBar
      noun="agendaItem"
      actions={item.availableActions}
      except={IN_SESSION}
      danger={['rejectItem', 'takeOffItem']}
      primary="acceptItem"
      onAct={(verb) => setChosen({ id: item.id, verb })}
    />
  );
  return (
    <>
      <ProblemAlert
        problem={reorder.problem ?? settle.problem}
        onClose={() => {
          reorder.clear();
          settle.clear();
        }}
      />
      {one.agendaItems.length === 0 && (
        <StateCard kind="empty" compact title={t('agenda.empty')} description={t('agenda.emptyText')} />
      )}
      {listed.length > 0 && (
        <ol className="mt-items" aria-label={t('agenda.listed')}>
          {listed.map((item, index) => (
            <ItemCard
              key={item.id}
              item={item}
              number={index + 1}
              actions={actions(item)}
              {...(mayMove(item)
                ? {
                    onMove: (step: -1 | 1) => void move(item.id, step),
                    first: index === 0,
                    last: index === listed.length - 1,
                    busy: reorder.busy || settle.busy,
                  }
                : {})}
            />
          ))}
        </ol>
      )}
      {waiting.length > 0 && (
        <>
          <h3 className="mt-sub">{t('agenda.proposed')}</h3>
          <ul className="mt-items" aria-label={t('agenda.proposed')}>
            {waiting.map((item) => (
              <ItemCard key={item.id} item={item} actions={actions(item)} />
            ))}
          </ul>
        </>
      )}
      {current && chosen && (
        <ItemVerbs item={current} verb={chosen.verb} meetingId={one.id} onClose={() => setChosen(null)} />
      )}
    </>
  );
}
