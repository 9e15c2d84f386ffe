import { useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';

/** 名称沿革 of a unit or a grid: every name with its first day and its document; nothing while there has been one. */
export function NameHistory({
  names,
}: {
  names: readonly { id: string; name: string; validFrom: string; basis?: string | null }[];
}) {
  const t = useT();
  const dates = useDates();
  if (names.length === 0) return null;
  return (
    <Panel title={t('unit.names')}>
      <ul>
        {names.map((one) => (
          <li key={one.id}>
            {one.name}{' '}
            <span className="lx-hint">
              {t('seat.since', { date: dates.date(one.validFrom) })}　{one.basis}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
