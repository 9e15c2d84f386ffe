import { useT } from '@lianxi/frontend-kit';
import { Button } from 'antd';
import { weeksOf, type Roster, type RosterDay, type Shift } from './months';

const KINDS = ['DAY', 'NIGHT'] as const;

/** A month as a sheet of weeks: days off marked, each shift with its person; a shift opens what can be done with it. */
export function RosterMonth({
  roster,
  label,
  onShift,
}: {
  roster: Roster;
  label: string;
  onShift: (shift: Shift) => void;
}) {
  const t = useT();
  return (
    <div className="pe-scroll">
      <table className="pe-table pe-month" aria-label={label}>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <th key={day} scope="col">
                {t(`weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(roster.days).map((week) => (
            <tr key={week.find((one) => one)?.day}>
              {week.map((one, index) =>
                one ? (
                  <Day key={one.day} one={one} today={roster.today} weekday={index + 1} onShift={onShift} />
                ) : (
                  <td key={index} className="pe-month-void" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({
  one,
  today,
  weekday,
  onShift,
}: {
  one: RosterDay;
  today: string;
  weekday: number;
  onShift: (shift: Shift) => void;
}) {
  const t = useT();
  return (
    <td
      data-day={one.day}
      data-off={one.workday === false || undefined}
      aria-current={one.day === today ? 'date' : undefined}
    >
      <div className="pe-month-day">
        <strong>{Number(one.day.slice(8))}</strong> <span className="pe-month-weekday">{t(`weekday.${weekday}`)}</span>
        {one.workday === false && <span className="lx-muted">{t('roster.off')}</span>}
      </div>
      {KINDS.map((kind) => {
        const shift = one.shifts.find((found) => found.kind === kind);
        return (
          <div key={kind} className="pe-month-shift">
            <span className="lx-muted">{t(`shift.${kind}`)}</span>
            {shift ? (
              <Button
                type={shift.mine ? 'primary' : 'text'}
                ghost={shift.mine}
                size="small"
                data-shift={`${one.day}-${kind}`}
                onClick={() => onShift(shift)}
              >
                {shift.person?.name ?? '–'}
              </Button>
            ) : (
              <span className="pe-gap">{t('roster.vacant')}</span>
            )}
          </div>
        );
      })}
    </td>
  );
}
