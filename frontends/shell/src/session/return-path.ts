const SIGN_IN = '/sign-in';

/** Where to go after sign-in: a path of this platform and nothing else; anything doubtful is the workbench. */
export function returnPath(query: string): string {
  const from = new URLSearchParams(query).get('from') ?? '/';
  const ours = /^\/(?![/\\])[^\\\s]*$/.test(from) && !from.startsWith(SIGN_IN);
  return ours ? from : '/';
}

/** The sign-in page's address that leads back to a path. */
export const signInPath = (from: string): string =>
  from === '/' || from.startsWith(SIGN_IN) ? SIGN_IN : `${SIGN_IN}?from=${encodeURIComponent(from)}`;
