import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { People_OrganisationHome } from './organisation.graphql';

/** Stands in the address for the units that belong to no sub-district. */
export const ZONE = 'zone';

/**
 * The part of the organisation that the address names: a sub-district by its id, or the zone's own units; else the
 * viewer's own sub-district, else the first.
 */
export function useArea() {
  const [params, setParams] = useSearchParams();
  const named = params.get('subdistrict');
  const home = useQuery(People_OrganisationHome, { skip: named !== null });
  const area =
    named ?? (home.data ? (home.data.conference?.subdistrict?.id ?? home.data.units?.edges[0]?.node.id ?? ZONE) : null);
  const change = (key: string, value: string | null) =>
    setParams(
      (known) => {
        if (value) known.set(key, value);
        else known.delete(key);
        return known;
      },
      { replace: true },
    );
  return {
    area,
    home,
    chart: params.get('view') === 'chart',
    choose: (id: string | null) => change('subdistrict', id),
    showAs: (view: string) => change('view', view === 'chart' ? view : null),
  };
}
