import TinyQueue from 'tinyqueue';

/** One thing to do at a time. */
export interface AgendaEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Absent once it is taken back: a heap gives up what it holds at the front alone. */
  task: (() => void) | undefined;
}

/** What is to be done, earliest first; of two for the same time, the one that was added first. */
export interface Agenda {
  add(at: number, task: () => void): AgendaEntry;
  remove(entry: AgendaEntry): void;
  next(): AgendaEntry | undefined;
  clear(): void;
}

interface Placed extends AgendaEntry {
  readonly order: number;
}

// Below this, taken back entries cost less than sweeping them out.
const fewest = 1024;

/** An empty agenda. */
export function createAgenda(): Agenda {
  let queue = createQueue([]);
  let order = 0;
  let takenBack = 0;

  /** Without it, timers that are taken back long before their time would be kept until then. */
  const sweep = () => {
    if (takenBack < fewest || takenBack * 2 < queue.length) return;
    queue = createQueue(queue.data.filter(({ task }) => task !== undefined));
    takenBack = 0;
  };

  return {
    add(at, task) {
      order += 1;
      const entry = { at, task, order };
      queue.push(entry);
      return entry;
    },
    remove(entry) {
      if (entry.task === undefined) return;
      entry.task = undefined;
      takenBack += 1;
      sweep();
    },
    next() {
      while (queue.peek() !== undefined && queue.peek()?.task === undefined) {
        queue.pop();
        takenBack -= 1;
      }
      return queue.peek();
    },
    clear() {
      queue = createQueue([]);
      takenBack = 0;
    },
  };
}

function createQueue(entries: Placed[]): TinyQueue<Placed> {
  return new TinyQueue(entries, (a, b) => a.at - b.at || a.order - b.order);
}
