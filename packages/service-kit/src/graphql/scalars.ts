import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';

/** Calendar date `yyyy-mm-dd`, Asia/Shanghai. */
export const LocalDate = GraphQLLocalDate;
/** Instant in UTC, ISO 8601. */
export const Instant = GraphQLDateTimeISO;
/** Facts of a step: codes, ids, dates. */
export const Facts = GraphQLJSONObject;
