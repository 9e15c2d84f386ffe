// Random numbers that come again with the same seed.

/** A source from a text seed (xmur3 and mulberry32, public domain): `number()` in [0, 1). */
export function randomOf(seed) {
  let state = 1779033703 ^ seed.length;
  for (const sign of seed) state = Math.imul(state ^ sign.codePointAt(0), 3432918353);
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    number,
    below: (limit) => Math.floor(number() * limit),
    pick: (list) => list[Math.floor(number() * list.length)],
    chance: (part) => number() < part,
  };
}
