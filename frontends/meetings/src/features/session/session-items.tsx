import { useT } from '@lianxi/frontend-kit';
import type { Meetings_ItemFieldsFragment } from '../../gql/graphql';
import { StateTag } from '../shared/state-tag';

export interface SessionItemsProps {
  items: readonly Meetings_ItemFieldsFragment[];
  current: string | undefined;
  onChoose: (id: string) => void;
}

/** The agenda beside the current item: what is done, what is on, what comes. */
export function SessionItems({ items, current, onChoose }: SessionItemsProps) {
  const t = useT();
  return (
    <nav className="lx-panel mt-session-items" aria-label={t('agenda.listed')}>
      <h2>{t('agenda.listed')}</h2>
      <ol>
        {items.map((item, index) => (
          <li key={item.id}>
            <button
              type="button"
              className="mt-session-item"
              aria-current={item.id === current ? 'step' : undefined}
              data-item={item.id}
              onClick={() => onChoose(item.id)}
            >
              <span className="mt-item-number">{index + 1}</span>
              <span className="mt-session-title">{item.title}</span>
              <StateTag noun="agendaItem" state={item.state} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
