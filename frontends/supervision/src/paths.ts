/**
 * Addresses of this module; every link is written with them. The service names them too, in what waits for somebody.
 */
export const paths = {
  checks: '/supervision/checks',
  checkOf: (id: string) => `/supervision/checks/${id}`,
  checkPattern: '/supervision/checks/:id',
};
