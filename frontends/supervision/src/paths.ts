/** Addresses of this module; every link is written with them. */
export const paths = {
  home: '/supervision/checks',
};
