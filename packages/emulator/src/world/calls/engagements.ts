import type { Call } from './call.ts';

// Below this, users without a call cost less than sweeping them out.
const fewest = 1024;

/** Who is in which calls, so that neither a call nor an answer looks through all of them. */
export class Engagements {
  #calls = new Map<string, Set<Call>>();
  #idle = 0;

  add(user: string, call: Call): void {
    const calls = this.#calls.get(user);
    if (calls === undefined) this.#calls.set(user, new Set([call]));
    else {
      if (calls.size === 0) this.#idle -= 1;
      calls.add(call);
    }
  }

  // A user without a call stays for a while: a map whose keys come and go gets slow at those keys.
  remove(user: string, call: Call): void {
    const calls = this.#calls.get(user);
    if (calls?.delete(call) !== true || calls.size > 0) return;
    this.#idle += 1;
    if (this.#idle >= fewest && this.#idle * 2 >= this.#calls.size) this.#sweep();
  }

  has(user: string): boolean {
    return (this.#calls.get(user)?.size ?? 0) > 0;
  }

  /** The calls of a user, in the order they came. */
  of(user: string): readonly Call[] {
    return [...(this.#calls.get(user) ?? [])];
  }

  #sweep(): void {
    this.#calls = new Map([...this.#calls].filter(([, { size }]) => size > 0));
    this.#idle = 0;
  }
}
