import type { Locale } from '@lianxi/contracts/locale';

const ZONE = 'Asia/Shanghai';
const TAGS: Record<Locale, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };
const DATE: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };

/** A date without a time (`2026-03-23`): `2026年3月23日`, `23 March 2026`. Empty for null. */
export function formatDate(date: string | null | undefined, locale: Locale): string {
  if (!date) return '';
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(TAGS[locale], { ...DATE, timeZone: 'UTC' }).format(day);
}

/** An instant (UTC) in the platform's zone: `2026年3月23日 14:05`. */
export function formatInstant(instant: string | Date | null | undefined, locale: Locale): string {
  if (!instant) return '';
  const at = new Date(instant);
  const date = new Intl.DateTimeFormat(TAGS[locale], { ...DATE, timeZone: ZONE }).format(at);
  return `${date} ${formatTime(at, locale)}`;
}

/** Clock time of an instant in the platform's zone: `14:05`. */
export function formatTime(instant: string | Date, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  }).format(new Date(instant));
}

/** When people come together, as a notice says it: `2026年12月4日（星期五）上午9:00`, `Friday 4 December 2026, 09:00`. */
export function formatOccasion(instant: string | Date, locale: Locale): string {
  const at = new Date(instant);
  const weekday = new Intl.DateTimeFormat(TAGS[locale], { weekday: 'long', timeZone: ZONE }).format(at);
  const time = formatTime(at, locale);
  const date = formatDate(dateOf(at), locale);
  if (locale === 'en') return `${weekday} ${date}, ${time}`;
  const [hour = 0, minute] = time.split(':').map(Number);
  const half = hour < 12 ? '上午' : '下午';
  return `${date}（${weekday}）${half}${hour > 12 ? hour - 12 : hour}:${String(minute).padStart(2, '0')}`;
}

/** The date an instant falls on in the platform's zone, as `YYYY-MM-DD`. */
export function dateOf(instant: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE }).format(
    new Date(instant),
  );
}

/** Whole days from one date to another (`YYYY-MM-DD`); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How long a step took, in whole days, or hours below one day. */
export function formatDuration(from: string | Date, to: string | Date, locale: Locale): string {
  const hours = Math.max(0, Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 3_600_000));
  if (hours === 0) return locale === 'en' ? 'less than an hour' : '不足1小时';
  const [value, unit] = hours >= 24 ? [Math.floor(hours / 24), 'day'] : [hours, 'hour'];
  return new Intl.NumberFormat(TAGS[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
