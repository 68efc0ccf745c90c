import { drawBetween } from './draw.ts';
import type { Random } from './random.ts';

/** When a user is in a call, or called, in milliseconds since 1970. */
export interface Engagement {
  readonly from: number;
  readonly until: number;
}

// So far apart that nothing of one call falls together with something of the next.
const pause = 1_000;

/** The users of a day, and when each of them is free. Asked in the order of time. */
export class Crowd {
  readonly #random: Random;
  readonly #users: readonly string[];
  readonly #engaged = new Map<string, Engagement>();

  constructor(size: number, random: Random) {
    this.#random = random;
    this.#users = Array.from({ length: size }, (_, index) => `user-${(index + 1).toString()}`);
  }

  engage(user: string, engagement: Engagement): void {
    this.#engaged.set(user, engagement);
  }

  /**
   * So many different users who are free at a time.
   *
   * @throws RangeError if there are fewer.
   */
  drawFree(count: number, at: number): readonly string[] {
    const drawn = new Set<string>();
    // Most users are free, so that trying is cheaper than asking them all.
    for (let tries = 0; tries < 8 * count && drawn.size < count; tries += 1) {
      const user = this.#drawFrom(this.#users);
      if (user !== undefined && this.#isFree(user, at)) drawn.add(user);
    }
    while (drawn.size < count) {
      const free = this.#users.filter((user) => !drawn.has(user) && this.#isFree(user, at));
      const user = this.#drawFrom(free);
      if (user === undefined)
        throw new RangeError(`${this.#users.length.toString()} users are too few`);
      drawn.add(user);
    }
    return [...drawn];
  }

  /** A user whose line is certainly busy at a time, if there is one. */
  drawEngaged(at: number): string | undefined {
    const engaged = [...this.#engaged].filter(
      ([, { from, until }]) => from + pause <= at && at + pause <= until,
    );
    return this.#drawFrom(engaged)?.[0];
  }

  #isFree(user: string, at: number): boolean {
    return (this.#engaged.get(user)?.until ?? -Infinity) + pause <= at;
  }

  #drawFrom<Item>(items: readonly Item[]): Item | undefined {
    return items[drawBetween(this.#random, 0, items.length - 1)];
  }
}
