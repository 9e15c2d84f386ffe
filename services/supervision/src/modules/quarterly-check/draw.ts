import { canonical, sha256 } from '@lianxi/service-kit';

/** Strata (层) of the draw: communities and departments are drawn apart, so that both are always checked. */
export enum Stratum {
  COMMUNITY = 'COMMUNITY', // 社区
  DEPARTMENT = 'DEPARTMENT', // 部门
}

/** A unit that may be drawn, as it stood on the day of planning. */
export interface Candidate {
  unitId: string;
  stratum: Stratum;
  code: string;
  name: string;
}

/** A drawn unit; `rank` counts from 1 within its stratum. */
export interface Drawn extends Candidate {
  rank: number;
}

export type SampleSizes = Record<Stratum, number>;

/** Id of the way to draw. Another way gets another id: old draws must stay replayable for ever. */
export const ALGORITHM = 'sha256-rank-v1';

/** Order of code points, the same on every machine; `localeCompare` is not. */
const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The published order of the list: by stratum, then by code. */
export const inOrder = <C extends Candidate>(candidates: readonly C[]): C[] =>
  candidates.toSorted((a, b) => before(a.stratum, b.stratum) || before(a.code, b.code));

/** Place of a unit in the draw: SHA-256 of `seed:stratum:code` in UTF-8, as lower-case hexadecimal. */
export const lotOf = (seed: string, { stratum, code }: Candidate): string => sha256(`${seed}:${stratum}:${code}`);

/**
 * `sha256-rank-v1`: in each stratum the units are ordered by their lots, and the first ones are drawn. Depends on
 * nothing but the seed, the codes and the sizes; the order of the list does not matter.
 */
export function draw(seed: string, candidates: readonly Candidate[], sizes: SampleSizes): Drawn[] {
  return Object.values(Stratum).flatMap((stratum) =>
    candidates
      .filter((candidate) => candidate.stratum === stratum)
      .map((candidate) => ({ candidate, lot: lotOf(seed, candidate) }))
      .sort((a, b) => before(a.lot, b.lot) || before(a.candidate.code, b.candidate.code))
      .slice(0, sizes[stratum])
      .map(({ candidate }, index) => ({ ...candidate, rank: index + 1 })),
  );
}

/** The seed of the draw: what the director named, then the number that the witness's confirmation sealed. */
export const seedOf = (named: string, witnessNumber: string): string => `${named}/${witnessNumber}`;

/** What the result hash covers: all that a draw rests on and all that it gave. */
export interface DrawRecord {
  checkId: string;
  quarter: string;
  algorithm: string;
  seed: string;
  witnessCommitment: string;
  sizes: SampleSizes;
  eligible: readonly Candidate[];
  result: readonly Drawn[];
}

/** Hash of a draw's record in its canonical form. */
export const hashOf = ({
  checkId,
  quarter,
  algorithm,
  seed,
  witnessCommitment,
  sizes,
  eligible,
  result,
}: DrawRecord): string =>
  sha256(
    canonical({
      checkId,
      quarter,
      algorithm,
      seed,
      witnessCommitment,
      sizes,
      eligible: inOrder(eligible),
      result: inOrder(result),
    }),
  );
