import { useQuery } from '@apollo/client/react';
import { Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { Button } from 'antd';
import { People_Regimes } from './seat.graphql';

/**
 * Versions of the conference's regime with their documents; one click shows the conference of the version's
 * first day.
 */
export function RegimeVersions({
  subdistrictId,
  onDay,
}: {
  subdistrictId: string | null;
  onDay: (day: string) => void;
}) {
  const t = useT();
  const dates = useDates();
  const query = useQuery(People_Regimes, { variables: { subdistrictId } });
  return (
    <Loaded query={query} pick={(data) => data.conferenceRegimes} rows={2}>
      {(regimes) => (
        <div className="pe-scroll pe-cards">
          <table className="pe-table" aria-label={t('units.regimes')}>
            <thead>
              <tr>
                <th scope="col">{t('regime.version')}</th>
                <th scope="col">{t('regime.name')}</th>
                <th scope="col">{t('regime.documentNo')}</th>
                <th scope="col">{t('units.inForce')}</th>
                <th scope="col">{t('dated.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {regimes.map((regime) => (
                <tr key={regime.id} data-regime={regime.regimeVersion}>
                  <th scope="row">{t('regime.versionNo', { number: regime.regimeVersion })}</th>
                  <td data-label={t('regime.name')}>{regime.name}</td>
                  <td data-label={t('regime.documentNo')}>{regime.documentNo}</td>
                  <td data-label={t('units.inForce')}>
                    <Button type="link" size="small" className="pe-day-link" onClick={() => onDay(regime.validFrom)}>
                      {dates.date(regime.validFrom)}
                    </Button>
                    {regime.validTo ? ` – ${dates.date(regime.validTo)}` : t('units.sinceOpen')}
                  </td>
                  <td data-label={t('dated.basis')}>{regime.basis ?? regime.documentNo}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}
