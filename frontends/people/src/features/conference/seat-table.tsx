import { useT } from '@lianxi/frontend-kit';
import type { People_ConferenceQuery } from '../../gql/graphql';
import { UnitName } from '../unit/unit-name';

type Seat = People_ConferenceQuery['conference']['seats'][number];

/** The order of the notice: who presides first, member units last (R-031…R-035). */
const KINDS = ['CHIEF_CONVENER', 'CONVENER', 'OFFICE_DIRECTOR', 'MEMBER_UNIT'] as const;

/** Seats (席位) by kind with post, holder of the day and unit. */
export function SeatTable({ seats }: { seats: readonly Seat[] }) {
  const t = useT();
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('page.conference')}>
        <thead>
          <tr><th scope="col">{t('seat.kind')}</th><th scope="col">{t('post.title')}</th><th scope="col">{t('post.holder')}</th><th scope="col">{t('seat.unit')}</th></tr>
        </thead>
        {KINDS.map((kind) => {
          const rows = seats.filter((seat) => seat.kind === kind);
          return (
            <tbody key={kind} data-seat-kind={kind}>
              {rows.map((seat, index) => (
                <tr key={seat.id}>
                  {index === 0 && <th scope="rowgroup" rowSpan={rows.length}>{t(`seat.${kind}`)}{rows.length > 1 && <div className="lx-hint">{t('seat.count', { count: rows.length })}</div>}</th>}
                  <td data-label={t('post.title')}>{seat.post?.title ?? t('fact.hidden')}</td>
                  <td data-label={t('post.holder')}>{seat.post?.holder?.name ?? <span className="pe-gap">{t('post.vacantOn')}</span>}</td>
                  <td data-label={t('seat.unit')}>{seat.unit ? <UnitName unit={seat.unit} /> : t('fact.hidden')}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
