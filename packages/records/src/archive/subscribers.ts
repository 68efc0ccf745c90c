import type { Store } from '../store/store.ts';
import type { ArchiveChange } from '../writing/writer.ts';
import type { ArchiveClock } from './clock.ts';

/** Who is told of changes: those in this process, and those in others that share the store. */
export interface Subscribers {
  /** Must not throw: what is stored is stored, whatever becomes of those who are told. */
  readonly notify: (change: ArchiveChange) => void;
  readonly subscribe: (listener: (change: ArchiveChange) => void) => () => void;
  /** Hears nothing more, and ends when all has been told. */
  readonly close: () => Promise<void>;
}

/** What they need. */
export interface SubscriberOptions {
  readonly store: Pick<Store, 'news'>;
  readonly clock: ArchiveClock;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Milliseconds after which a connection that was lost is tried again. */
const patience = 5_000;

/** Nobody is told of anything yet. */
export function createSubscribers({ store, clock, onError }: SubscriberOptions): Subscribers {
  const listeners = new Set<(change: ArchiveChange) => void>();
  const hear = (change: ArchiveChange) => {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        onError?.(error);
      }
    }
  };
  const telling = createTelling(store, onError);
  let stop: (() => Promise<void>) | undefined;
  return {
    notify(change) {
      hear(change);
      telling.add(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      stop ??= listen({ store, clock, onError }, hear);
      return () => void listeners.delete(listener);
    },
    async close() {
      await stop?.();
      await telling.idle();
    },
  };
}

/** Tells other processes, one message after the other; what changes meanwhile goes with the next. */
function createTelling({ news }: Pick<Store, 'news'>, onError?: (error: unknown) => void) {
  let untold: ArchiveChange[] = [];
  let running: Promise<void> | undefined;
  const run = async () => {
    while (untold.length > 0) {
      const changes = untold;
      untold = [];
      await news?.tell(changes).catch((error: unknown) => onError?.(error));
    }
    running = undefined;
  };
  return {
    add(change: ArchiveChange) {
      if (news === undefined) return;
      untold.push(change);
      running ??= run();
    },
    idle: () => running ?? Promise.resolve(),
  };
}

/** Hears of what other processes write, and listens anew where that was broken off. */
function listen(
  { store: { news }, clock, onError }: SubscriberOptions,
  hear: (change: ArchiveChange) => void,
): () => Promise<void> {
  let isOver = false;
  let cancel: () => void = () => undefined;
  const lose = (error: unknown) => {
    if (isOver) return;
    onError?.(error);
    cancel = clock.schedule(patience, () => void (current = begin()));
  };
  const begin = async () => {
    try {
      return await news?.listen({ hear, lose });
    } catch (error) {
      lose(error);
      return undefined;
    }
  };
  let current = begin();
  return async () => {
    isOver = true;
    cancel();
    (await current)?.();
  };
}
