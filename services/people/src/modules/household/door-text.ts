import { doorKey, textForm } from '@lianxi/contracts';

/** Longest room at the end of a whole door, in characters. */
const LONGEST_ROOM = 12;
/** What people set between building and room. */
const BETWEEN = /[\s\-–—/,，、]+$/u;
const FIRST_OF_ROOM = /[\p{L}\p{N}]/u;

/** A door as it may be read from a text: how the building's name ends, and the key of the whole. */
export interface DoorRead {
  building: string;
  key: string;
}

/**
 * The ways to read a text as the end of a building's name and a whole room behind it: with width folded, spaces kept or
 * left out. What is the same door is said by `doorKey`.
 */
export function doorsIn(text: string): DoorRead[] {
  const signs = [...textForm(text).normalize('NFKC').trim()];
  const reads = new Map<string, DoorRead>();
  for (let at = Math.max(1, signs.length - LONGEST_ROOM); at < signs.length; at += 1) {
    if (!FIRST_OF_ROOM.test(signs[at]!)) continue;
    const building = signs.slice(0, at).join('').replace(BETWEEN, '');
    const key = doorKey(building, signs.slice(at).join(''));
    for (const written of [building, building.replaceAll(/\s+/gu, '')])
      if (written) reads.set(written + key, { building: written, key });
  }
  return [...reads.values()];
}
