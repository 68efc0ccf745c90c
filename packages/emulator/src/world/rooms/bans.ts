/** Somebody who is kept out of a room. Times are Unix seconds. */
export interface Ban {
  readonly account: string;
  readonly until: number;
}

/** Who is kept out of a room, in the order of the bans. A ban runs out by itself. */
export class Bans {
  readonly #until = new Map<string, number>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Keeps somebody out until a time; a ban there is already is replaced. */
  add({ account, until }: Ban): void {
    this.#until.delete(account);
    this.#until.set(account, until);
    this.#changed();
  }

  /** Lifts a ban. */
  lift(account: string): void {
    this.#until.delete(account);
    this.#changed();
  }

  /** Forgets the bans that have run out: a room that bans often must not grow. */
  sweep(now: number): void {
    for (const [account, until] of this.#until) if (until <= now) this.#until.delete(account);
  }

  /** Those that have run out too, until they are swept: what is kept changes by acts alone. */
  state(): readonly Ban[] {
    return Array.from(this.#until, ([account, until]) => ({ account, until }));
  }

  restore(bans: readonly Ban[]): void {
    for (const { account, until } of bans) this.#until.set(account, until);
  }

  has(account: string, now: number): boolean {
    return (this.#until.get(account) ?? 0) > now;
  }

  list(now: number): readonly Ban[] {
    return this.state().filter(({ until }) => until > now);
  }
}
