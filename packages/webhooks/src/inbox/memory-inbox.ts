import { createIdMemory } from './id-memory.ts';
import type { InboxClaim, InboxEntry, InboxStore } from './inbox-store.ts';
import { createMemoryDeadLetters } from './memory-dead-letters.ts';
import { createMemoryQueues, type KeptEntry, type MemoryQueues } from './memory-queues.ts';
import { promised } from './promised.ts';

/** How much an inbox in memory holds. */
export interface MemoryInboxOptions {
  /** The most ids that are remembered; beyond it the oldest are forgotten early. Default: 100,000. */
  readonly maxRemembered?: number | undefined;
  /** The most dead letters that are kept; beyond it the oldest are dropped. Default: 1,000. */
  readonly maxDeadLetters?: number | undefined;
}

/**
 * An inbox that ends with the process. The ack waits for the handlers, up to `handlerBudget`; if
 * they fail in that time, v1 is told so and sends again, and a v4 or Conference event is tried
 * again as long as the process lives. What is not handled when it ends is gone.
 *
 * @example
 * ```ts
 * import { createReceiver, memoryInbox } from '@trtc-kit/webhooks';
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['a long random text'] }],
 *   inbox: memoryInbox({ maxDeadLetters: 100 }),
 * });
 * console.log(receiver.stats().received); // 0
 * ```
 */
export function memoryInbox(options: MemoryInboxOptions = {}): InboxStore<undefined> {
  const { maxRemembered = 100_000, maxDeadLetters = 1_000 } = options;
  const ids = createIdMemory(maxRemembered);
  const lanes = new Map<string, MemoryQueues>();
  const dead = createMemoryDeadLetters(queuesOf, maxDeadLetters);
  let arrived = 0;

  function queuesOf(lane: string): MemoryQueues {
    const queues = lanes.get(lane) ?? createMemoryQueues();
    lanes.set(lane, queues);
    return queues;
  }

  const keep = (entry: InboxEntry) => {
    arrived += 1;
    const kept = { number: arrived, entry, attempts: 0, done: [], dueAt: entry.receivedAt };
    queuesOf(entry.lane).add(kept);
  };

  /** Does something with an entry that somebody works on. */
  const settle = ({ position, entry }: InboxClaim, act: (held: Held) => void) =>
    promised(() => act(held(queuesOf(entry.lane), position)));

  return {
    durable: false,
    put: ({ entries, dedupeWindow: within }) =>
      promised(() => {
        const [first] = entries;
        if (first === undefined) return false;
        if (!ids.isNew(first.id, { at: first.receivedAt, within })) return false;
        for (const entry of entries) keep(entry);
        return true;
      }),
    claim: (request) => promised(() => queuesOf(request.lane).claim(request)),
    complete: (claim) => settle(claim, ({ kept, queues }) => queues.remove(kept)),
    retry: (claim, { at, done }) =>
      settle(claim, ({ kept, queues }) => {
        kept.done = done;
        kept.dueAt = at;
        queues.release(kept);
      }),
    bury: (claim, setback) => settle(claim, ({ kept }) => dead.add(kept, setback)),
    forget: (claim) =>
      settle(claim, ({ kept, queues }) => {
        ids.forget(claim.entry.id);
        queues.remove(kept);
      }),
    commit: ({ position, entry }, handler, write) =>
      commit(held(queuesOf(entry.lane), position).kept, handler, write),
    deadLetters: (request) => promised(() => dead.list(request)),
    replay: (position, now) => promised(() => dead.replay(position, now)),
    drop: (position) => promised(() => dead.drop(position)),
    counts: () =>
      promised(() => {
        const kept = [...lanes.values()].reduce((sum, queues) => sum + queues.size(), 0);
        return { waiting: kept - dead.held(), dead: dead.size() };
      }),
    close: () => Promise.resolve(),
  };
}

interface Held {
  readonly kept: KeptEntry;
  readonly queues: MemoryQueues;
}

function held(queues: MemoryQueues, position: string): Held {
  const kept = queues.claimed(position);
  if (kept === undefined) throw new Error('Nobody works on this entry.');
  return { kept, queues };
}

async function commit<Result>(
  kept: KeptEntry,
  handler: string,
  write: (transaction: undefined) => Result,
): Promise<Awaited<Result>> {
  if (kept.done.includes(handler)) throw new Error(`${handler} is done with this event.`);
  const result = await write(undefined);
  kept.done = [...kept.done, handler];
  return result;
}
