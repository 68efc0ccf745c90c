/** How often somebody may be wrong. */
export interface Attempts {
  /** Milliseconds until this address may try again; 0 if it may now. */
  readonly wait: (address: string) => number;
  /** Notes that this address was wrong. */
  readonly fail: (address: string) => void;
}

/** Within this many milliseconds. */
const span = 60_000;

/** The most wrong attempts of one address, and of all together: a botnet has many addresses. */
const mostOfOne = 5;
const mostOfAll = 50;

/** Counts wrong attempts, by the clock that is given. */
export function createAttempts(now: () => number): Attempts {
  let failures: { readonly at: number; readonly address: string }[] = [];
  return {
    wait(address) {
      const since = now() - span;
      failures = failures.filter(({ at }) => at > since);
      const own = failures.filter((failure) => failure.address === address);
      const oldest = [own.at(-mostOfOne), failures.at(-mostOfAll)];
      return Math.max(0, ...oldest.map((failure) => (failure ? failure.at - since : 0)));
    },
    fail(address) {
      failures.push({ at: now(), address });
    },
  };
}
