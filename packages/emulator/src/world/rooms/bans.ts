/** Somebody who is kept out of a room. Times are Unix seconds. */
export interface Ban {
  readonly account: string;
  readonly until: number;
}

/** Who is kept out of a room, in the order of the bans. A ban runs out by itself. */
export class Bans {
  readonly #until = new Map<string, number>();

  /** Keeps somebody out until a time; a ban there is already is replaced. */
  add({ account, until }: Ban): void {
    this.#until.delete(account);
    this.#until.set(account, until);
  }

  /** Lifts a ban. */
  lift(account: string): void {
    this.#until.delete(account);
  }

  has(account: string, now: number): boolean {
    return (this.#until.get(account) ?? 0) > now;
  }

  list(now: number): readonly Ban[] {
    return [...this.#until]
      .filter(([, until]) => until > now)
      .map(([account, until]) => ({ account, until }));
  }
}
