import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';

/**
 * Calendar date `yyyy-mm-dd`, Asia/Shanghai. What comes in is checked; what goes out is a date of the database or of
 * the clock already.
 */
export const LocalDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  serialize: (value) => {
    if (typeof value !== 'string') throw new TypeError(`Not a LocalDate: ${String(value)}`);
    return value;
  },
});
/** Instant in UTC, ISO 8601. */
export const Instant = GraphQLDateTimeISO;
/** Facts of a step: codes, ids, dates. */
export const Facts = GraphQLJSONObject;
