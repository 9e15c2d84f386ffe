/**
 * Lets waiting requests through: this service answers for every session of the platform while something large is worked
 * on.
 */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
