import { useCallback, useState } from 'react';
import { useViewer } from './viewer.js';

/** Kept on this device for this account (column names only); a server-side view takes its place once there is one. */
const keyOf = (account: string, ledger: string) => `lianxi.columns.${account}.${ledger}`;

function read(key: string): string[] | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
  } catch {
    return null;
  }
}

/** Columns chosen for a ledger; null for its default set. */
export function useColumnChoice(ledger: string): [string[] | null, (keys: string[] | null) => void] {
  const key = keyOf(useViewer().id, ledger);
  const [shown, setShown] = useState(() => read(key));
  const choose = useCallback(
    (keys: string[] | null) => {
      setShown(keys);
      if (keys) localStorage.setItem(key, JSON.stringify(keys));
      else localStorage.removeItem(key);
    },
    [key],
  );
  return [shown, choose];
}
