import { useSearchParams } from 'react-router';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that a page shows, kept in its address as `on`; null for today. */
export function useDay(): [on: string | null, show: (day: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('on') ?? '';
  const on = DAY.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : null;
  return [on, (day) => setParams(day ? { on: day } : {}, { replace: true })];
}
