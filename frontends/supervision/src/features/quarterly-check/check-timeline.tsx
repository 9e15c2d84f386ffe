import { useDates, useT } from '@lianxi/frontend-kit';
import { Timeline } from '@lianxi/ui';
import type { Check } from './check-facts';

const HOUR = 3_600_000;

/** The course of a check; an empty one belongs to who sees numbers alone. */
export function CheckTimeline({ check }: { check: Check }) {
  const t = useT();
  const dates = useDates();
  if (check.history.length === 0) return <p className="lx-muted">{t('check.numbersOnly')}</p>;
  return (
    <Timeline
      entries={check.history.map((entry, index) => {
        const { actor } = entry;
        const next = check.history[index + 1];
        return {
          key: entry.id,
          at: dates.instant(entry.at),
          title: t(`did.${entry.verb}`),
          who: actor?.person
            ? t('post.actingAs', {
                name: actor.person.name,
                post: actor.post?.title ?? '',
                unit: actor.post?.unit?.name ?? '',
              })
            : null,
          // steps of one sitting follow within minutes
          held: next && Date.parse(next.at) - Date.parse(entry.at) >= HOUR ? dates.duration(entry.at, next.at) : null,
          body: entry.reason,
          tone: entry.verb === 'draw' ? ('good' as const) : ('plain' as const),
        };
      })}
    />
  );
}
