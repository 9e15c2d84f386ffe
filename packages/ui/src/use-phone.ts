import { useMedia } from './use-media.js';

/** True on a phone-sized screen (below 768 px): tables become cards, the menu a drawer, filters a bottom sheet. */
export const usePhone = (): boolean => useMedia('(max-width: 767px)');
