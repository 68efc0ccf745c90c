/** Things that are done one after the other. */
export interface Turns {
  /** Does something when all before it is done; gives what it gives. */
  readonly inTurn: <Result>(act: () => Promise<Result>) => Promise<Result>;
  /** Ends when nothing is left to do. */
  readonly idle: () => Promise<void>;
}

/** Runs one thing after the other, whether or not those before it failed. */
export function createTurns(): Turns {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    inTurn(act) {
      const turn = tail.then(act);
      tail = turn.catch(() => undefined);
      return turn;
    },
    async idle() {
      let last: unknown;
      while (last !== tail) {
        last = tail;
        await tail;
      }
    },
  };
}
