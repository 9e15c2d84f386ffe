import { useQuery } from '@apollo/client/react';
import { Cases_Household } from './case.graphql';
import type { CaseView } from './timeline-steps';

/**
 * Where the matter lies; the household only for those to whom people answers it (domain §5.4), never kept in the cache.
 */
export function PlaceText({ one }: { one: Pick<CaseView, 'id' | 'community' | 'grid' | 'household'> }) {
  const { data } = useQuery(Cases_Household, {
    variables: { id: one.id },
    skip: !one.household,
    fetchPolicy: 'no-cache',
  });
  const door = data?.case?.household;
  return (
    <>{[one.community?.name, one.grid?.name, door && `${door.building} ${door.room}`].filter(Boolean).join(' · ')}</>
  );
}
