import { ask, type Ctx } from '@lianxi/service-kit';

/** One ledger row as the graph gives it to this viewer: masked, and with names from their owner. */
export interface LedgerCase {
  caseNo: string;
  registeredOn: string;
  channel: string;
  peopleCount: number;
  categoryLabel: string;
  appealContent: string;
  currentLevel: string;
  state: string;
  light: string | null;
  dueOn: string | null;
  closedOn: string | null;
  resolution: string;
  progress: string | null;
  remark: string | null;
  party: { name: string | null; phone: string | null; address: string | null };
  community: { name: string } | null;
  grid: { name: string } | null;
  leadUnit: { name: string } | null;
  coUnits: ({ name: string } | null)[];
  firstResponsible: Holder | null;
  caseLeader: Holder | null;
  threeLists: { classification: string | null; responsiblePerson: string | null; tasks: { content: string }[] };
}
interface Holder {
  title: string;
  holder: { name: string } | null;
}

const QUERY = `query Cases_LedgerExport($first: Int!, $after: String, $filter: CaseFilter, $sort: [CaseSort!]) {
  cases(first: $first, after: $after, filter: $filter, sort: $sort) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      caseNo registeredOn channel peopleCount categoryLabel appealContent currentLevel state light dueOn closedOn
        resolution progress remark
      party { name phone address } community { name } grid { name } leadUnit { name } coUnits { name }
      firstResponsible { title holder { name } } caseLeader { title holder { name } }
      threeLists { classification responsiblePerson tasks { content } }
    } }
  }
}`;

/** Rows in the order of the printed ledger: level, then due date, then number (domain §6.2). */
const SORT = [
  { field: 'currentLevel', descending: false },
  { field: 'dueOn', descending: false },
  { field: 'caseNo', descending: false },
];
const PAGE = 100;

/**
 * Every ledger row that the viewer may see under a filter, read through the graph page by page: an export shows nothing
 * that a screen would not.
 */
export async function readLedgerRows(ctx: Ctx, filter: Record<string, unknown>): Promise<LedgerCase[]> {
  const rows: LedgerCase[] = [];
  for (let after: string | null = null; ;) {
    const {
      cases,
    }: { cases: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: LedgerCase }[] } } =
      await ask(ctx, 'people', QUERY, { first: PAGE, after, filter, sort: SORT });
    rows.push(...cases.edges.map(({ node }) => node));
    if (!cases.pageInfo.hasNextPage) return rows;
    after = cases.pageInfo.endCursor;
  }
}
