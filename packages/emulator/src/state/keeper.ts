import type { Disk, Row } from './disk.ts';
import type { Shelf, Touch } from './shelf.ts';

/** Where to write, and what to do when that fails. */
export interface KeeperOptions {
  /** Without one nothing is written. */
  readonly disk?: Disk | undefined;
}

/**
 * Brings changes to the disk. What changes in one turn of the event loop is written in one
 * transaction: a thousand requests at once cost one write to the disk, not a thousand.
 */
export class Keeper {
  readonly #disk: Disk | undefined;
  readonly #touched = new Map<Set<string>, () => Shelf>();
  #flush: Promise<void> | undefined;

  constructor({ disk }: KeeperOptions = {}) {
    this.#disk = disk;
  }

  /** What a shelf calls when an entry changes; the shelf is looked at when that is written. */
  track(shelf: () => Shelf): Touch {
    if (this.#disk === undefined) return () => undefined;
    const keys = new Set<string>();
    return (key) => {
      keys.add(key);
      this.#touched.set(keys, shelf);
      this.#flush ??= this.#write();
    };
  }

  /** Resolves when everything so far is on the disk; undefined where there is nothing to wait for. */
  saved(): Promise<void> | undefined {
    return this.#flush;
  }

  #write(): Promise<void> {
    const written = new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        this.#flush = undefined;
        try {
          this.#disk?.save(this.#take());
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error('the disk refused', { cause: error }));
        }
      });
    });
    // Whoever waits hears of a failure; without anybody it must not end the program.
    written.catch(() => undefined);
    return written;
  }

  #take(): readonly Row[] {
    const rows = [...this.#touched].flatMap(([keys, shelf]) => toRows(shelf(), keys));
    for (const keys of this.#touched.keys()) keys.clear();
    this.#touched.clear();
    return rows;
  }
}

function toRows(shelf: Shelf, keys: Iterable<string>): readonly Row[] {
  return [...keys].map((key) => ({ shelf: shelf.name, key, state: shelf.read(key) }));
}
