import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList, Panel } from '@lianxi/ui';
import type { Check } from './check-facts';
import { STRATA } from './labels';
import { Replay } from './replay';

/** What was drawn, by whom and from which seed, with the way to draw it again. */
export function ResultPanel({ check }: { check: Check }) {
  const t = useT();
  const dates = useDates();
  const { result, seed, drawnBy } = check;
  if (!result) return null;
  return (
    <Panel title={t('result.title')}>
      <div className="su-strata">
        {STRATA.map((stratum) => (
          <section key={stratum} aria-label={t('result.of', { stratum: t(`stratum.${stratum}`) })}>
            <h3>{t(`stratum.${stratum}`)}</h3>
            <ol className="su-ranks">
              {result
                .filter((unit) => unit.stratum === stratum)
                .map(({ code, name, rank }) => (
                  <li key={code}>
                    <span className="su-rank">{t('result.rank', { rank })}</span>
                    <strong>{name}</strong>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
      <div style={{ marginTop: 12 }}>
        <FactList
          facts={[
            {
              label: t('result.by'),
              value: drawnBy?.person
                ? t('post.inUnit', { post: drawnBy.person.name, unit: drawnBy.post?.title ?? '' })
                : null,
            },
            { label: t('check.drawnAt'), value: dates.instant(check.drawnAt) },
            { label: t('result.seed'), value: <code className="su-hash">{seed}</code>, hint: t('result.seedWhy') },
            {
              label: t('result.hash'),
              value: <code className="su-hash">{check.resultHash}</code>,
              hint: t('result.hashWhy'),
            },
          ]}
        />
      </div>
      <Replay check={check} />
    </Panel>
  );
}
