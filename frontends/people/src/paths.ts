/** Addresses of this module; every link is written with them. */
export const paths = {
  organisation: '/people',
  unitOf: (id: string) => `/people/units/${id}`,
  unitPattern: '/people/units/:id',
  conference: '/people/conference',
  lines: '/people/lines',
  directory: '/people/directory',
  households: '/people/households',
  audit: '/people/audit',
  accounts: '/people/accounts',
  machineClients: '/people/machine-clients',
  provisions: '/people/provisions',
  ownAccount: '/people/account',
};
