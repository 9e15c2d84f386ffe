import type { LedgerAddress } from '@lianxi/frontend-kit';
import type { CaseFilter, CaseLevel, CaseState, Light } from '../../gql/graphql';

/** Quick views of the ledger: one's own work, by time, by progress. */
export const VIEWS = ['mine', 'soon', 'late', 'open', 'closed', 'all'] as const;
export type LedgerView = (typeof VIEWS)[number];

/** Address of each quick view, without the path. */
export const VIEW_QUERY: Record<LedgerView, string> = {
  mine: '?mine=true',
  soon: '?light=YELLOW',
  late: '?light=RED',
  open: '',
  closed: '?state=CLOSED',
  all: '?scope=all',
};

type Address = Pick<LedgerAddress, 'search' | 'filter'>;

/** The quick view that an address shows; null for a mixture of one's own. */
export function viewOf({ search, filter }: Address): LedgerView | null {
  const [mine, light, states] = [filter['mine']?.[0] === 'true', filter['light']?.[0], filter['state'] ?? []];
  if (mine) return light || states.length ? null : 'mine';
  if (light) return states.length ? null : light === 'YELLOW' ? 'soon' : light === 'RED' ? 'late' : null;
  if (states.length) return states.length === 1 && states[0] === 'CLOSED' ? 'closed' : null;
  // a search looks everywhere: a number is often asked for after the matter was closed
  return search || filter['scope']?.[0] === 'all' ? 'all' : 'open';
}

/** What the graph is asked for an address. Values come from the address and are checked by the server. */
export function filterFrom(address: Address): CaseFilter {
  const { search, filter } = address;
  const one = (key: string) => filter[key]?.[0] ?? null;
  return {
    search: search || null,
    mine: one('mine') === 'true' ? true : null,
    light: one('light') as Light | null,
    states: filter['state']?.length ? (filter['state'] as CaseState[]) : null,
    open: viewOf(address) === 'open' ? true : null,
    levels: filter['level']?.length ? (filter['level'] as CaseLevel[]) : null,
    communityId: one('community'),
    lineCode: one('line'),
    registeredFrom: one('from'),
    registeredTo: one('to'),
  };
}

/** Filters in use beside the quick view. */
export const filterCount = ({ search, filter }: Address): number =>
  Object.keys(filter).filter((key) => key !== 'mine' && key !== 'scope').length + (search ? 1 : 0);

/** What is closed, and everything together, is read newest first; open work by what is due next. */
export const sortOf = (view: LedgerView | null) =>
  view === 'closed' || view === 'all' ? null : ({ key: 'dueOn', direction: 'ASC' } as const);
