/** Addresses of this module; every link is written with them. */
export const paths = {
  ledger: '/cases',
  /** One's own work in the ledger (等我办理). */
  mine: '/cases?mine=true',
  register: '/cases/new',
  rights: '/cases/rights',
  caseOf: (id: string) => `/cases/${id}`,
  casePattern: '/cases/:id',
  /** Workbook of a ledger: the sub-district's, or that of the community that is asked for. */
  ledgerExport: '/export/cases/ledger.xlsx',
};
