/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, but not including, `limit`. */
  readonly below: (limit: number) => number;
  /** One of the words, as often as its weight says. */
  readonly pick: <Word extends string>(weights: Readonly<Record<Word, number>>) => Word;
}

/** Numbers from a seed (mulberry32). */
export function createRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick<Word extends string>(weights: Readonly<Record<Word, number>>): Word {
      // The keys of the weights are the words.
      const entries = Object.entries(weights) as [Word, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      if (found === undefined) throw new TypeError('There must be a word to pick.');
      return found[0];
    },
  };
}
