import { dateOf } from '@lianxi/frontend-kit';

/** The platform's zone has no summer time: one offset all the year. */
const OFFSET = '+08:00';

/** What a field `datetime-local` holds (`2026-03-27T09:00`, meant in Asia/Shanghai) as an instant in UTC. */
export const instantOf = (wall: string): string => new Date(`${wall.slice(0, 16)}:00${OFFSET}`).toISOString();

/** An instant as a field `datetime-local` shows it in Asia/Shanghai. */
export function wallOf(instant: string | Date): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));
  return `${dateOf(instant)}T${time}`;
}

/** Today in Asia/Shanghai, `YYYY-MM-DD`. */
export const today = (): string => dateOf(new Date());

/** A day some days after another, `YYYY-MM-DD`. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
