interface Term {
  validFrom: string;
  validTo?: string | null;
}

/** The terms that hold on a day; the end of a term no longer belongs to it. */
export const onDay = <T extends Term>(terms: readonly T[], day: string): T[] =>
  terms.filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo > day));
