/** One thing to do at a time. */
export interface AgendaEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly task: () => void;
}

/** What is to be done, earliest first; of two for the same time, the one that was added first. */
export interface Agenda {
  add(at: number, task: () => void): AgendaEntry;
  remove(entry: AgendaEntry): void;
  next(): AgendaEntry | undefined;
  clear(): void;
}

/** An empty agenda. */
export function createAgenda(): Agenda {
  const entries: AgendaEntry[] = [];
  return {
    add(at, task) {
      const entry = { at, task };
      const index = entries.findLastIndex((other) => other.at <= at);
      entries.splice(index + 1, 0, entry);
      return entry;
    },
    remove(entry) {
      const index = entries.indexOf(entry);
      if (index >= 0) entries.splice(index, 1);
    },
    next: () => entries[0],
    clear: () => {
      entries.length = 0;
    },
  };
}
