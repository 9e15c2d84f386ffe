import { useEffect, useRef } from 'react';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"]';

/** True when a single-letter key belongs to a field or a dialog and must not steer the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && (target.closest(TYPING) !== null || target.closest('[role="dialog"]') !== null);
}

/**
 * Single-key shortcuts of a page: `useKeys({ j: next, k: previous })`. Silent while a field or a dialog has the focus.
 */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>, active = true): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]?.(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active]);
}
