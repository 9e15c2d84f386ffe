/**
 * How a chain is broken. Of the sealed audit: the row of a seal changed (ROW_CHANGED) or is gone (ROW_MISSING), seals
 * are gone (SEAL_MISSING) or stand in another order (REORDERED), the end was cut off (CUT), seals are not those that
 * were anchored (ANCHOR_DIFFERS), the file of anchors is gone (ANCHOR_MISSING) or a line of it cannot be read
 * (ANCHOR_UNREADABLE), rows wait for their seal too long (UNSEALED). Of history: a step changed (STEP_CHANGED), does
 * not follow from the one before it (STEP_UNLINKED), is gone (STEP_MISSING), is another one than the audit says
 * (STEP_DIFFERS), or is one of which the audit knows nothing (STEP_UNVOUCHED).
 */
export type BreakKind =
  | 'ROW_CHANGED'
  | 'ROW_MISSING'
  | 'SEAL_MISSING'
  | 'REORDERED'
  | 'CUT'
  | 'ANCHOR_DIFFERS'
  | 'ANCHOR_MISSING'
  | 'ANCHOR_UNREADABLE'
  | 'UNSEALED'
  | 'STEP_CHANGED'
  | 'STEP_UNLINKED'
  | 'STEP_MISSING'
  | 'STEP_DIFFERS'
  | 'STEP_UNVOUCHED';

/** One place where a chain is broken. */
export interface ChainBreak {
  kind: BreakKind;
  /** Number of the seal; of the first where there are several. Null where the place is no seal. */
  seal: number | null;
  /** The last of several seals, or of several steps. */
  upTo: number | null;
  rowId: string | null;
  /** Where it is a step of an object's history: which object's, and which step. */
  noun?: string;
  objectId?: string;
  step?: number;
  /** What should stand there and what does: hashes, ids or numbers, by the kind. */
  expected: string | null;
  found: string | null;
}

export type BreakInput = Pick<ChainBreak, 'kind'> & Partial<ChainBreak>;

const MAX_BREAKS = 50;
/** Kinds that are told once for neighbouring seals. */
const JOINED = new Set<BreakKind>(['REORDERED', 'ANCHOR_DIFFERS']);

/** The first breaks, neighbours of one kind joined, and the number of all. */
export class Breaks {
  list: ChainBreak[] = [];
  count = 0;

  get full(): boolean {
    return this.list.length >= MAX_BREAKS;
  }

  add(input: BreakInput): void {
    const one: ChainBreak = { seal: null, upTo: null, rowId: null, expected: null, found: null, ...input };
    const same = JOINED.has(one.kind) ? this.list.findLast(({ kind }) => kind === one.kind) : undefined;
    if (same?.seal && one.seal && (one.kind === 'ANCHOR_DIFFERS' || one.seal === (same.upTo ?? same.seal) + 1))
      return void (same.upTo = one.seal);
    this.count += 1;
    if (!this.full) this.list.push(one);
  }
}
