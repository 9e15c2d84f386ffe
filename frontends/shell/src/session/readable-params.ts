import type { Locale } from '@lianxi/contracts/locale';
import { formatInstant, type Problem } from '@lianxi/frontend-kit';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A refusal whose instants (locked until …) are written for people. */
export function readableParams(problem: Problem, locale: Locale): Problem {
  const params = Object.fromEntries(
    Object.entries(problem.params).map(([key, value]) => [
      key,
      typeof value === 'string' && INSTANT.test(value) ? formatInstant(value, locale) : value,
    ]),
  );
  return { ...problem, params };
}
