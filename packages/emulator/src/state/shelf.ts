/**
 * State that can be written down and read back, entry by entry. What it gives is plain JSON; times in
 * it are absolute, so that whatever was due can be set again.
 */
export interface Shelf {
  /** Unlike that of every other, for example `1400000000/rooms`. */
  readonly name: string;
  keys(): Iterable<string>;
  /** The entry as JSON can hold it; undefined where there is none, or none any more. */
  read(key: string): unknown;
  /** Puts an entry back as `read` gave it, with what is due because of it. */
  restore(key: string, state: unknown): void;
  /** Forgets everything, and takes back what is due. */
  clear(): void;
}

/** Tells that an entry of a shelf has changed, or is gone. */
export type Touch = (key: string) => void;
