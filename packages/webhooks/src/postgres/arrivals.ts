import type { JobInsert } from 'pg-boss';
import type { Arrivals, InboxEntry } from '../inbox/inbox-store.ts';
import { createBatches, type Batches } from './batches.ts';
import { toSingletonKey, toText, type JobData } from './job-data.ts';
import { createJobIds } from './job-ids.ts';
import { toDb } from './jobs.ts';
import type { OpenedDatabase } from './opened-database.ts';
import type { PostgresClient } from './pool.ts';
import { createRememberedIds } from './remembered-ids.ts';

const mostAtOnce = 500;

/** Stores callbacks in batches: one transaction each, with the ids they are known by. */
export function createArrivals(database: OpenedDatabase): Batches<Arrivals, boolean> {
  const { boss, transact, queueOf } = database;
  const ids = createRememberedIds(database);
  const nextId = createJobIds();

  async function insert(client: PostgresClient, lane: string, entries: readonly InboxEntry[]) {
    const jobs = entries.map((entry): JobInsert => {
      const data: JobData = { entry: toText(entry) };
      return { id: nextId(entry.receivedAt), singletonKey: toSingletonKey(entry), data };
    });
    const kept = await boss.insert(await queueOf(lane), jobs, { db: toDb(client), returnId: true });
    // pg-boss leaves out in silence what it cannot insert.
    if (kept?.length !== jobs.length) throw new Error('pg-boss has not stored every callback.');
  }

  async function write(batch: readonly Arrivals[]): Promise<readonly boolean[]> {
    const lanes = new Set(batch.flatMap(({ entries }) => entries.map(({ lane }) => lane)));
    // A queue is made outside of the transaction, for that locks all queues.
    for (const lane of lanes) await queueOf(lane);
    const seen = batch.map(({ entries: [first] }) => first);
    const within = batch[0]?.dedupeWindow ?? 0;
    const fresh = await transact(async (client) => {
      const added = await ids.add(client, {
        seen: seen.filter((one) => one !== undefined),
        within,
      });
      const entries = batch
        .flatMap((arrivals) => arrivals.entries)
        .filter(({ id }) => added.has(id));
      for (const lane of lanes) {
        const ofLane = entries.filter((entry) => entry.lane === lane);
        if (ofLane.length > 0) await insert(client, lane, ofLane);
      }
      return added;
    });
    ids.prune(Math.max(0, ...seen.map((one) => one?.receivedAt ?? 0)), within);
    return seen.map((one) => one !== undefined && fresh.has(one.id));
  }

  return createBatches({ write, limit: mostAtOnce, fits });
}

/** A batch says of each id once whether it is new, and by one window. */
function fits({ entries, dedupeWindow }: Arrivals, before: readonly Arrivals[]): boolean {
  const [first] = entries;
  return before.every(
    (other) => other.entries[0]?.id !== first?.id && other.dedupeWindow === dedupeWindow,
  );
}
