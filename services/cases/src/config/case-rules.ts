/** Numbers that the notice leaves open (marked as proposals in the domain file): one place to change them. */
export const CASE_RULES = {
  /** From how many people or households on a matter concerns many, so that the grid must raise it. */
  escalateFromPeople: 5,
  escalateFromHouseholds: 3,
  /** Shortest reason for sending a matter back to the grid, in characters (T7). */
  returnReasonLength: 10,
  /** Shortest reason elsewhere, in characters. */
  reasonLength: 2,
} as const;
