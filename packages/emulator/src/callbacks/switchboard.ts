import type { Shelf, Touch } from '../state/shelf.ts';
import {
  reordered,
  toFate,
  unharmed,
  type CallbackSwitches,
  type Fate,
  type SwitchEntry,
  type SwitchScope,
} from './switches.ts';

/** The switches in force, for callbacks of one application or of all, of one command or of all. */
export class Switchboard implements Shelf {
  readonly name = 'switches';
  readonly #entries = new Map<string, SwitchEntry>();
  readonly #held = new Map<string, (() => void)[]>();
  readonly #touch: Touch;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  /** Puts switches in the place of those there are. What those held goes out, in order. */
  set(scope: SwitchScope, switches: CallbackSwitches): void {
    const key = toKey(scope);
    if (isAnyOn(switches)) this.#entries.set(key, { ...scope, ...switches, seen: 0 });
    else this.#entries.delete(key);
    this.#touch(key);
    for (const release of this.#take(key)) release();
  }

  list(): readonly SwitchEntry[] {
    return [...this.#entries.values()];
  }

  /** What becomes of a callback, by the nearest switches: those for its command, then those for all. */
  decide(scope: Required<SwitchScope>): Fate {
    const entry = this.#nearest(scope);
    if (entry === undefined) return unharmed;
    const key = toKey(entry);
    this.#entries.set(key, { ...entry, seen: entry.seen + 1 });
    this.#touch(key);
    return toFate(entry);
  }

  /** Lets a callback go at once, or holds it until there are enough to change their order. */
  pass(scope: Required<SwitchScope>, go: () => void): void {
    const entry = this.#nearest(scope);
    if (entry?.hold === undefined) {
      go();
      return;
    }
    const key = toKey(entry);
    const held = [...(this.#held.get(key) ?? []), go];
    this.#held.set(key, held);
    if (held.length < entry.hold) return;
    for (const release of reordered(this.#take(key), (entry.seed ?? 1) + entry.seen)) release();
  }

  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  read(key: string): SwitchEntry | undefined {
    return this.#entries.get(key);
  }

  // What `read` gave.
  restore(key: string, state: unknown): void {
    this.#entries.set(key, state as SwitchEntry);
  }

  /** Switches everything off; what is held is not sent. */
  clear(): void {
    this.#entries.clear();
    this.#held.clear();
  }

  #nearest({ sdkAppId, command }: Required<SwitchScope>): SwitchEntry | undefined {
    if (this.#entries.size === 0) return undefined;
    const scopes = [{ sdkAppId, command }, { sdkAppId }, { command }, {}];
    return scopes.map((scope) => this.#entries.get(toKey(scope))).find((entry) => entry);
  }

  #take(key: string): readonly (() => void)[] {
    const held = this.#held.get(key) ?? [];
    this.#held.delete(key);
    return held;
  }
}

function toKey({ sdkAppId, command }: SwitchScope): string {
  return `${sdkAppId?.toString() ?? '*'}/${command ?? '*'}`;
}

function isAnyOn({ seed: _, ...switches }: CallbackSwitches): boolean {
  return Object.values(switches).some((value) => value !== undefined);
}
