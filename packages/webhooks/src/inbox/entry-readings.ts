import type { InboxEntry } from './inbox-store.ts';
import { readEntry, type EntryReading } from './opened-entry.ts';

/** What was read of entries before they were put into an inbox, for who works on them here. */
export interface EntryReadings {
  note(entry: InboxEntry, reading: EntryReading): void;
  /**
   * What an entry says. What was noted is given once: a handler may have written into it, and a
   * later attempt has to see what arrived.
   */
  take(entry: InboxEntry): EntryReading;
}

/**
 * Nothing noted yet. Serves an inbox that hands out the very entries it was given; of any other
 * entry, the texts are read.
 */
export function createEntryReadings(): EntryReadings {
  // Weak, for not every entry is worked on: some have arrived before.
  const noted = new WeakMap<InboxEntry, EntryReading>();

  return {
    note: (entry, reading) => void noted.set(entry, reading),
    take(entry) {
      const reading = noted.get(entry);
      if (reading === undefined) return readEntry(entry);
      noted.delete(entry);
      return reading;
    },
  };
}
