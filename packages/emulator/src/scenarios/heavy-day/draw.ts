import type { Random } from './random.ts';

/** Things with their shares, as parts of the sum. */
export type Shares<Item> = readonly (readonly [item: Item, share: number])[];

/** One of several things, each as often as its share says. */
export function drawShare<Item>(random: Random, shares: Shares<Item>): Item {
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  let left = random() * sum;
  const found = shares.find(([, share]) => (left -= share) < 0) ?? shares.at(-1);
  if (found === undefined) throw new RangeError('there is nothing to draw from');
  return found[0];
}

/** A whole number from one to another, both included. */
export function drawBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A number around 0 with the spread 1, bell-shaped: one half of Box and Muller's pair. */
export function drawNormal(random: Random): number {
  // 1 - random() is never 0, which has no logarithm.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The items in another order. */
export function drawOrder<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
