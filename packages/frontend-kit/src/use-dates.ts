import { formatDate, formatDuration, formatInstant, formatOccasion, formatTime } from './dates.js';
import { useLocale } from './i18n.js';

/** Dates in the current language: `const { date, instant } = useDates(); date('2026-03-23')`. */
export function useDates() {
  const [locale] = useLocale();
  return {
    date: (value: string | null | undefined) => formatDate(value, locale),
    instant: (value: string | Date | null | undefined) => formatInstant(value, locale),
    occasion: (value: string | Date) => formatOccasion(value, locale),
    time: (value: string | Date) => formatTime(value, locale),
    duration: (from: string | Date, to: string | Date) => formatDuration(from, to, locale),
  };
}
