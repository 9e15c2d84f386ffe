import type { People_DeadLettersQuery } from '../../gql/graphql';
import { AUDIT_SERVICES } from '../audit/audit-services';
import type { LetterRow } from './dead-letter-dialog';

/** Those of all services, the oldest first. */
export const lettersOf = (data: People_DeadLettersQuery): LetterRow[] =>
  AUDIT_SERVICES.flatMap((service) => data[service]?.letters ?? []).toSorted((a, b) =>
    a.deadSince < b.deadSince ? -1 : 1,
  );

/** How many there are, those beyond the lists too. */
export const countOf = (data: People_DeadLettersQuery): number =>
  AUDIT_SERVICES.reduce((sum, service) => sum + (data[service]?.count ?? 0), 0);
