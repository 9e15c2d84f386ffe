import { useEffect, useRef } from 'react';

/** Gives the focus back to what opened a dialog. A dialog that is taken down at once cannot do so itself. */
export function useOpener(open: boolean): void {
  const opener = useRef<Element | null>(null);
  // while rendering: the dialog has not taken the focus yet
  if (open && !opener.current) opener.current = document.activeElement;
  useEffect(() => {
    if (!open) return;
    return () => {
      const button = opener.current;
      opener.current = null;
      requestAnimationFrame(() => button instanceof HTMLElement && button.isConnected && button.focus());
    };
  }, [open]);
}
