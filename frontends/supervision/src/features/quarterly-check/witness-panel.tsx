import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList, Panel } from '@lianxi/ui';
import type { Check } from './check-facts';

/** Who witnessed and when, and what the open hash is good for. */
export function WitnessPanel({ check }: { check: Check }) {
  const t = useT();
  const dates = useDates();
  const { witness, witnessedAt, witnessCommitment, witnessNumber } = check;
  if (!witnessedAt)
    return (
      <Panel title={t('witness.title')}>
        <p>{t('witness.none')}</p>
      </Panel>
    );
  return (
    <Panel title={t('witness.title')}>
      <FactList
        facts={[
          { label: t('witness.person'), value: witness?.person?.name },
          {
            label: t('witness.post'),
            value: witness?.post
              ? t('post.inUnit', { post: witness.post.title, unit: witness.post.unit?.name ?? '' })
              : null,
          },
          { label: t('witness.at'), value: dates.instant(witnessedAt) },
          {
            label: t('witness.commitment'),
            value: <code className="su-hash">{witnessCommitment}</code>,
            hint: t('witness.commitmentWhy'),
          },
          {
            label: t('witness.number'),
            value: witnessNumber ? <code className="su-hash">{witnessNumber}</code> : t('witness.sealed'),
            hint: witnessNumber ? t('witness.numberWhy') : null,
          },
        ]}
      />
    </Panel>
  );
}
