import type { Shelf, Touch } from '../../state/shelf.ts';
import type { RecordView } from './call-view.ts';
import { SortedList } from './sorted-list.ts';

/** A record can be read this many milliseconds after the end of its call. */
export const recordDelay = 5_000;

/** A record can be read for seven days. */
export const recordRetention = 7 * 24 * 3600 * 1000;

/** When the calls of a search started, in seconds since 1970; both ends belong to it. */
export interface RecordRange {
  /** Default, and at the earliest: seven days ago. */
  readonly from?: number | undefined;
  /** Default: now. */
  readonly until?: number | undefined;
}

/** The record of a call with the time its end was noticed, in milliseconds since 1970. */
interface Stored {
  readonly record: RecordView;
  readonly endedAt: number;
  /** Of records alike in time, the first is the one that came first. */
  readonly order: number;
}

/** The call records of one application: those of the last seven days, later ones are dropped. */
export class Records implements Shelf {
  readonly name: string;
  readonly #touch: Touch;
  readonly #stored = new Map<string, Stored>();
  readonly #byStart = new SortedList<Stored>(
    (a, b) => a.record.StartTime - b.record.StartTime || a.order - b.order,
  );
  readonly #byEnd = new SortedList<Stored>((a, b) => a.endedAt - b.endedAt || a.order - b.order);
  #added = 0;

  constructor(name: string, { touch }: { readonly touch: Touch }) {
    this.name = name;
    this.#touch = touch;
  }

  add(record: RecordView, endedAt: number): void {
    this.#put({ record, endedAt, order: this.#added + 1 });
    this.#dropOld(endedAt);
    this.#touch(record.CallId);
  }

  /** The record of a call, if it can be read at this time. */
  find(callId: string, now: number): RecordView | undefined {
    const found = this.#stored.get(callId);
    return found !== undefined && isReadable(found, now) ? found.record : undefined;
  }

  /**
   * The records that match and can be read at this time, earliest call first. Which of a call's
   * times a range applies to is not documented; its start is taken.
   */
  search(
    { from = 0, until = Infinity }: RecordRange,
    now: number,
    matches: (record: RecordView) => boolean,
  ): readonly RecordView[] {
    const last = Math.min(until, toSeconds(now));
    const found: RecordView[] = [];
    const inRange = this.#byStart.between(
      ({ record }) => record.StartTime >= from && !isForgotten(record.StartTime, now),
      ({ record }) => record.StartTime > last,
    );
    for (const stored of inRange) {
      if (isReadable(stored, now) && matches(stored.record)) found.push(stored.record);
    }
    return found;
  }

  keys(): Iterable<string> {
    return this.#stored.keys();
  }

  read(key: string): Stored | undefined {
    return this.#stored.get(key);
  }

  // What `read` gave.
  restore(_key: string, state: unknown): void {
    this.#put(state as Stored);
  }

  clear(): void {
    for (const key of this.#stored.keys()) this.#touch(key);
    this.#stored.clear();
    this.#byStart.clear();
    this.#byEnd.clear();
  }

  #put(stored: Stored): void {
    this.#take(stored.record.CallId);
    this.#added = Math.max(this.#added, stored.order);
    this.#stored.set(stored.record.CallId, stored);
    this.#byStart.add(stored);
    this.#byEnd.add(stored);
  }

  #take(callId: string): void {
    const stored = this.#stored.get(callId);
    if (stored === undefined) return;
    this.#stored.delete(callId);
    this.#byStart.remove(stored);
    this.#byEnd.remove(stored);
  }

  #dropOld(now: number): void {
    this.#byStart.dropWhile(({ record }) => isForgotten(record.StartTime, now));
    const old = this.#byEnd.dropWhile(({ endedAt }) => endedAt + recordRetention < now);
    for (const { record } of old) {
      this.#stored.delete(record.CallId);
      this.#touch(record.CallId);
    }
  }
}

/** Whether a call that started then, in seconds since 1970, is too old for a search. */
export function isForgotten(startedAt: number, now: number): boolean {
  return startedAt < toSeconds(now - recordRetention);
}

function isReadable({ endedAt }: Stored, now: number): boolean {
  return endedAt + recordDelay <= now && now <= endedAt + recordRetention;
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
