import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** Heads of a chain that were anchored outside the database. */
export interface Anchors {
  /** Hashes by number of the seal, within the range asked for. */
  at: Map<number, string[]>;
  /** The furthest head of the whole file and when it was anchored; null where there is none. */
  head: number | null;
  headAt: Date | null;
  /** Numbers of lines that cannot be read (the first ten). */
  unreadable: number[];
}

const LINE = /^(\d{1,15}) ([0-9a-f]{64}) (\S+)$/;
const MAX_UNREADABLE = 10;

/** Reads the file of anchors line by line and keeps those of a range; a file that is not there holds none. */
export async function readAnchors(file: string, from: number, to: number): Promise<Anchors> {
  const anchors: Anchors = { at: new Map(), head: null, headAt: null, unreadable: [] };
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (!size) return anchors;
  let number = 0;
  let broken: number | null = null;
  for await (const line of createInterface({ input: createReadStream(file, { end: size - 1 }), crlfDelay: Infinity })) {
    number += 1;
    // A last line may be on its way just now; only one with another behind it is truly unreadable.
    if (broken !== null && anchors.unreadable.length < MAX_UNREADABLE) anchors.unreadable.push(broken);
    broken = null;
    const [, seq, hash, at] = LINE.exec(line) ?? [];
    if (!seq) {
      broken = number;
      continue;
    }
    const seal = Number(seq);
    if (anchors.head === null || seal > anchors.head) {
      anchors.head = seal;
      anchors.headAt = Number.isNaN(Date.parse(at!)) ? null : new Date(at!);
    }
    if (seal >= from && seal <= to) anchors.at.set(seal, [...(anchors.at.get(seal) ?? []), hash!]);
  }
  return anchors;
}
