import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 767px)';

function subscribe(changed: () => void) {
  const list = window.matchMedia(QUERY);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** True on a phone-sized screen (below 768 px): tables become cards, the menu a drawer, filters a bottom sheet. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches, () => false);
}
