import { ActionBar, useDates, useT } from '@lianxi/frontend-kit';
import type { People_ConferenceQuery } from '../../gql/graphql';
import { HistoryButton } from '../history/history-button';
import { UnitName } from '../unit/unit-name';

export type Seat = NonNullable<People_ConferenceQuery['conference']>['seats'][number];

/** The order of the notice: who presides first, member units last (R-031…R-035). */
const KINDS = ['CHIEF_CONVENER', 'CONVENER', 'OFFICE_DIRECTOR', 'MEMBER_UNIT'] as const;

/** Seats (席位) by kind with post, holder of the day, unit, and since when on which document. */
export function SeatTable({ seats, onEnd }: { seats: readonly Seat[]; onEnd: (seat: Seat) => void }) {
  const t = useT();
  const dates = useDates();
  const may = seats.some(({ availableActions }) => availableActions.length > 0);
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('page.conference')}>
        <thead>
          <tr>
            <th scope="col">{t('seat.kind')}</th>
            <th scope="col">{t('post.title')}</th>
            <th scope="col">{t('post.holder')}</th>
            <th scope="col">{t('seat.unit')}</th>
            <th scope="col">{t('units.seatSince')}</th>
            {may && (
              <th scope="col" className="pe-no-print">
                {t('person.actions')}
              </th>
            )}
          </tr>
        </thead>
        {KINDS.map((kind) => {
          const rows = seats.filter((seat) => seat.kind === kind);
          // a conference without one of these is a gap that somebody has to fill (R-031, R-035)
          const gap = rows.length === 0 && kind !== 'MEMBER_UNIT' && kind !== 'CONVENER';
          return (
            <tbody key={kind} data-seat-kind={kind}>
              {gap && (
                <tr>
                  <th scope="row">{t(`seat.${kind}`)}</th>
                  <td colSpan={may ? 5 : 4}>
                    <span className="pe-gap">{t('seat.gap')}</span>
                  </td>
                </tr>
              )}
              {rows.map((seat, index) => (
                <tr key={seat.id}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={rows.length}>
                      {t(`seat.${kind}`)}
                      {rows.length > 1 && <div className="lx-hint">{t('seat.count', { count: rows.length })}</div>}
                    </th>
                  )}
                  <td data-label={t('post.title')}>{seat.post?.title ?? t('fact.hidden')}</td>
                  <td data-label={t('post.holder')}>
                    {seat.post?.holder?.name ?? <span className="pe-gap">{t('post.vacantOn')}</span>}
                  </td>
                  <td data-label={t('seat.unit')}>{seat.unit ? <UnitName unit={seat.unit} /> : t('fact.hidden')}</td>
                  <td data-label={t('units.seatSince')}>
                    {dates.date(seat.validFrom)}
                    {seat.validTo && (
                      <div className="lx-hint">{t('units.seatUntil', { date: dates.date(seat.validTo) })}</div>
                    )}
                    {seat.basis && <div className="lx-hint">{seat.basis}</div>}
                    {seat.endBasis && <div className="lx-hint">{t('seat.endBasis', { basis: seat.endBasis })}</div>}
                    <HistoryButton
                      register="SEATS"
                      ids={[seat.id]}
                      title={`${t(`seat.${kind}`)} ${seat.post?.title ?? ''}`}
                    />
                  </td>
                  {may && (
                    <td className="pe-no-print">
                      <ActionBar
                        noun="seat"
                        primary={null}
                        danger={['endSeat']}
                        actions={seat.availableActions}
                        onAct={() => onEnd(seat)}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
