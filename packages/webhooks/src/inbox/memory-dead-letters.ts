import type { DeadLetter, DeadLetterRequest, Setback } from './inbox-store.ts';
import { positionOf, type KeptEntry, type MemoryQueues } from './memory-queues.ts';

/** The entries in memory that were given up. */
export interface MemoryDeadLetters {
  add(kept: KeptEntry, setback: Setback & { readonly hold: boolean }): void;
  list(request: DeadLetterRequest): readonly DeadLetter[];
  replay(position: string, now: number): boolean;
  drop(position: string): boolean;
  size(): number;
  /** How many of them stand in a queue and hold it up. */
  held(): number;
}

interface Death {
  readonly kept: KeptEntry;
  readonly error: string;
  readonly diedAt: number;
  readonly hold: boolean;
}

/** An empty list; what is held stays in its queue, so that nothing passes it. */
export function createMemoryDeadLetters(
  queuesOf: (lane: string) => MemoryQueues,
  limit: number,
): MemoryDeadLetters {
  const dead = new Map<string, Death>();
  const queuesWith = ({ entry }: KeptEntry) => queuesOf(entry.lane);

  const drop = (position: string) => {
    const death = dead.get(position);
    if (death?.hold === true) queuesWith(death.kept).remove(death.kept);
    return dead.delete(position);
  };

  return {
    add(kept, { error, at, done, hold }) {
      kept.done = done;
      dead.set(positionOf(kept), { kept, error, diedAt: at, hold });
      if (hold) queuesWith(kept).hold(kept);
      else queuesWith(kept).remove(kept);
      const [oldest] = dead.keys();
      if (dead.size > limit && oldest !== undefined) drop(oldest);
    },
    list: ({ after = '0', limit: most = 100 }) =>
      [...dead.values()]
        .sort((one, other) => one.kept.number - other.kept.number)
        .filter(({ kept }) => kept.number > Number(after))
        .slice(0, most)
        .map((death) => toDeadLetter(death, queuesWith(death.kept))),
    replay(position, now) {
      const death = dead.get(position);
      if (death === undefined) return false;
      const { kept, hold } = death;
      kept.attempts = 0;
      kept.dueAt = now;
      dead.delete(position);
      if (hold) queuesWith(kept).release(kept);
      else queuesWith(kept).add(kept);
      return true;
    },
    drop,
    size: () => dead.size,
    held: () => [...dead.values()].filter(({ hold }) => hold).length,
  };
}

function toDeadLetter({ kept, error, diedAt, hold }: Death, queues: MemoryQueues): DeadLetter {
  return {
    position: positionOf(kept),
    entry: kept.entry,
    attempts: kept.attempts,
    error,
    diedAt,
    blocks: hold ? queues.behind(kept) : 0,
  };
}
