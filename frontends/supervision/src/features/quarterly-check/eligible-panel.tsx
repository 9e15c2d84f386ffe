import { useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Tag } from 'antd';
import type { Check } from './check-facts';
import { STRATA } from './labels';

/** Units that can be drawn, by stratum, frozen on the day of planning; the drawn ones are marked. */
export function EligiblePanel({ check }: { check: Check }) {
  const t = useT();
  if (!check.eligible) return null;
  const drawn = new Set(check.result?.map(({ code }) => code));
  return (
    <Panel title={t('eligible.title')}>
      <p className="lx-muted" style={{ marginBottom: 8 }}>
        {t('eligible.text')}
      </p>
      <div className="su-strata">
        {STRATA.map((stratum) => {
          const units = check.eligible!.filter((unit) => unit.stratum === stratum);
          return (
            <section key={stratum} aria-label={t(`stratum.${stratum}`)}>
              <h3>{t('eligible.stratum', { stratum: t(`stratum.${stratum}`), count: units.length })}</h3>
              <ul className="su-units">
                {units.map(({ code, name }) => (
                  <li key={code} data-drawn={drawn.has(code) || undefined}>
                    {name} <code>{code}</code>{' '}
                    {drawn.has(code) && (
                      <Tag color="blue" variant="outlined">
                        {t('eligible.drawn')}
                      </Tag>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Panel>
  );
}
