/** Signs that people set between building and room, and the words after a room's number. */
const BETWEEN = /[\s\-–—/,，、]+$/u;
const ROOM_WORD = /[室号户]$/u;
/** Longest room of a whole door, in characters. */
const LONGEST_ROOM = 12;
/** A room as it ends a door: letters and digits of any script, with signs between (2-101, 东101室). */
const ROOM = /^[\s\-–—/,，、]*[\p{L}\p{N}]+(?:[-–—][\p{L}\p{N}]+)*$/u;

const narrow = (text: string): string => text.normalize('NFKC').trim();

/** What two ways to write one room have in common: width, spaces, small letters, no 室 and no zeros before a number. */
export const roomKey = (room: string): string =>
  narrow(room)
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(ROOM_WORD, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');

/** Ways to read a text as the end of a building's name and a whole room behind it. */
export function doorSplits(text: string): { building: string; room: string }[] {
  const door = narrow(text).replace(/\s+/g, ' ');
  const signs = [...door];
  const splits = new Map<string, { building: string; room: string }>();
  for (let at = Math.max(1, signs.length - LONGEST_ROOM); at < signs.length; at += 1) {
    const tail = signs.slice(at).join('');
    const building = signs.slice(0, at).join('').replace(BETWEEN, '');
    if (!building || !ROOM.test(tail)) continue;
    const room = roomKey(tail.replace(/^[\s\-–—/,，、]+/u, ''));
    for (const written of new Set([building, building.replaceAll(' ', '')]))
      if (room) splits.set(`${written}/${room}`, { building: written, room });
  }
  return [...splits.values()];
}
