import { useDates, useT } from '@lianxi/frontend-kit';

/** Requests of the last days: how many, and how many beyond the quota. */
export function ClientUse({ days }: { days: readonly { day: string; requests: number; refused: number }[] }) {
  const t = useT();
  const dates = useDates();
  return (
    <>
      <h2 className="pe-drawer-heading">{t('access.use')}</h2>
      {days.length === 0 ? (
        <p className="lx-hint">{t('access.useNone')}</p>
      ) : (
        <table className="pe-table" aria-label={t('access.use')}>
          <thead>
            <tr>
              <th scope="col">{t('access.useDay')}</th>
              <th scope="col">{t('access.useRequests')}</th>
              <th scope="col">{t('access.useRefused')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, requests, refused }) => (
              <tr key={day}>
                <th scope="row">{dates.date(day)}</th>
                <td>{requests}</td>
                <td>{refused}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
