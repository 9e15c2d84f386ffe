import { useCallback, useRef } from 'react';

/** A random id (UUIDv4), also where `crypto.randomUUID` is missing because the page is not served over https. */
export function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * Idempotency key of a form (architecture rule 8): the same for every repeat of one submit, a new one after `renew()`.
 * `const [mutationId, renew] = useClientMutationId(); … variables: { clientMutationId: mutationId() } … renew()`
 */
export function useClientMutationId(): [() => string, () => void] {
  const id = useRef<string | null>(null);
  const read = useCallback(() => (id.current ??= randomId()), []);
  const renew = useCallback(() => void (id.current = null), []);
  return [read, renew];
}
