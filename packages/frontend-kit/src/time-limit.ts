/** Time a module, its words or a part of it has to arrive before its card is shown. */
export const MODULE_TIME_LIMIT_MS = 8_000;

/** Rejects with `TIMEOUT` when the promise takes longer. */
export function withTimeLimit<T>(promise: Promise<T>, limitMs = MODULE_TIME_LIMIT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('TIMEOUT')), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
