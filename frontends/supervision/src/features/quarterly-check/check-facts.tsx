import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import type { Supervision_CheckQuery } from '../../gql/graphql';
import { CheckStateTag, useQuarterName } from './labels';

export type Check = NonNullable<Supervision_CheckQuery['quarterlyCheck']>;

/** Facts of a check; the template with its points stands below them. */
export function CheckFacts({ check }: { check: Check }) {
  const t = useT();
  const dates = useDates();
  const quarterName = useQuarterName();
  const sum = check.templateItems.reduce((total, { maxScore }) => total + maxScore, 0);
  return (
    <div className="lx-stack">
      <FactList
        facts={[
          { label: t('check.quarter'), value: quarterName(check.quarter) },
          { label: t('check.state'), value: <CheckStateTag state={check.state} /> },
          { label: t('check.plannedOn'), value: dates.date(check.plannedOn) },
          {
            label: t('stratum.COMMUNITY'),
            value: t('check.sampleOf', { sample: check.communitySample, all: check.eligibleCommunities }),
          },
          {
            label: t('stratum.DEPARTMENT'),
            value: t('check.sampleOf', { sample: check.departmentSample, all: check.eligibleDepartments }),
          },
          { label: t('check.perUnit'), value: t('check.cases', { count: check.casesPerUnit }) },
          { label: t('check.algorithm'), value: <code>{check.algorithm}</code>, hint: t('check.algorithmWhy') },
        ]}
      />
      <table className="su-table su-points" aria-label={t('check.template')}>
        <thead>
          <tr>
            <th scope="col">{t('check.template')}</th>
            <th scope="col">{t('check.maxScore')}</th>
          </tr>
        </thead>
        <tbody>
          {check.templateItems.map(({ text, maxScore }, index) => (
            <tr key={`${index}:${text}`}>
              <td>{text}</td>
              <td>{maxScore}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('check.sum')}</th>
            <td>
              <strong>{sum}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
