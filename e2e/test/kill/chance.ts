/** Numbers that look random, and are the same again for the same seed. */
export interface Chance {
  readonly seed: number;
  /** A whole number from 0 up to, and not with, a bound. */
  readonly below: (bound: number) => number;
}

/** The chance of a seed: by default of the one in `TRTC_KIT_KILL_SEED`, or else of any. */
export function createChance(seed = toSeed(process.env.TRTC_KIT_KILL_SEED)): Chance {
  let state = seed;
  return {
    seed,
    below(bound) {
      // Mulberry32: small, and good enough to scatter kills.
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
    },
  };
}

function toSeed(given: string | undefined): number {
  return given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
}
