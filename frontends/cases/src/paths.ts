/** Addresses of this module; every link is written with them. */
export const paths = {
  ledger: '/cases',
  /** One's own work in the ledger (等我办理). */
  mine: '/cases?mine=true',
  register: '/cases/new',
  rights: '/cases/rights',
  caseOf: (id: string) => `/cases/${id}`,
  casePattern: '/cases/:id',
  /** Workbooks of the two ledgers (R-062): the sub-district's, or one community's. */
  exportOf: (communityId?: string) =>
    `/export/cases/ledger.xlsx${communityId ? `?communityId=${encodeURIComponent(communityId)}` : ''}`,
};
