import { DatabaseSync } from 'node:sqlite';
import type { Arrivals, Claimed, InboxClaim, InboxStore } from '../inbox/inbox-store.ts';
import { promised } from '../inbox/promised.ts';
import { createDeadEntries, type DeadEntries } from './dead-entries.ts';
import { createEntryQueue, type EntryQueue } from './entry-queue.ts';
import { createGroupCommit } from './group-commit.ts';
import { createRememberedIds, type RememberedIds } from './remembered-ids.ts';
import { migrate } from './schema.ts';
import { createRunWrites, type RunWrites, type SqliteTransaction } from './sqlite-transaction.ts';
import { createWorkerLease } from './worker-lease.ts';

/** Where the inbox is, and how it waits for others who use the file. */
export interface SqliteInboxOptions {
  /** The file; its folder must exist. `:memory:` is for tests. */
  readonly path: string;
  /** SQL that is run when the file is opened, to create tables of your own: `CREATE TABLE IF NOT EXISTS …`. */
  readonly schema?: string | undefined;
  /** Milliseconds to wait while another process writes, before a callback is refused. Default: 1,000. */
  readonly busyTimeout?: number | undefined;
  /** Milliseconds after which a worker looks for what another process stored. Default: 250. */
  readonly pollInterval?: number | undefined;
  /**
   * Milliseconds for which a worker that says nothing keeps the file to itself. One of this machine
   * that has ended is noticed at once. Default: 10,000.
   */
  readonly workerLease?: number | undefined;
}

/** An inbox in a file. */
export interface SqliteInbox extends InboxStore<SqliteTransaction> {
  /** The open database, to read from, and to create tables in. Write in `event.commit`. */
  readonly database: DatabaseSync;
}

/**
 * An inbox in an SQLite file, by `node:sqlite`: a callback is on disk, `synchronous=FULL`, before it
 * is acked. All callbacks that arrive in one turn of the event loop share one transaction. Several
 * processes may store into the file; one of them at a time runs the handlers.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
 *
 * const inbox = sqliteInbox({
 *   path: ':memory:', // a file, outside of examples
 *   schema: 'CREATE TABLE IF NOT EXISTS rooms (id TEXT PRIMARY KEY, destroyed INTEGER)',
 * });
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['a long random text'] }],
 *   inbox,
 * });
 * receiver.on('Room.CallbackAfterDestroyRoom', ({ body, commit }) =>
 *   commit((transaction) => {
 *     transaction.run('REPLACE INTO rooms VALUES (?, ?)', body.RoomId, body.EventTime);
 *   }),
 * );
 * console.log(await receiver.inbox.counts()); // { waiting: 0, dead: 0 }
 * await receiver.close();
 * ```
 * @throws Error if the file cannot be opened, or a later release has written it.
 */
export function sqliteInbox(options: SqliteInboxOptions): SqliteInbox {
  const { busyTimeout = 1_000, pollInterval = 250, workerLease = 10_000 } = options;
  const database = open(options, busyTimeout);
  const group = createGroupCommit(database, busyTimeout);
  const lease = createWorkerLease(database, workerLease);
  const tables = openTables(database);
  const { queue, dead } = tables;
  const claimed = new Set<string>();
  let closing: Promise<void> | undefined;

  // Handlers may still commit while it closes; nothing else is begun.
  const run = <Result>(work: () => Result): Promise<Result> =>
    closing === undefined ? group.run(work) : Promise.reject(new Error('The inbox is closed.'));

  /** What a worker says of an entry counts as long as nobody else works on it. */
  const finish = async (claim: InboxClaim, work: () => void): Promise<void> => {
    await run(() => {
      if (lease.isHeld()) work();
    });
    claimed.delete(claim.position);
  };

  const close = async (): Promise<void> => {
    await group.settled();
    try {
      await group.run(() => lease.release());
    } finally {
      database.close();
    }
  };

  return {
    database,
    durable: true,
    pollInterval,
    put: (arrivals) => run(() => put(arrivals, tables)),
    async claim(request) {
      const got = await run(() => (lease.hold(request.now) ? queue.claim(request, claimed) : none));
      for (const { position } of got.claims) claimed.add(position);
      return got;
    },
    complete: (claim) => finish(claim, () => queue.remove(claim)),
    retry: (claim, setback) => finish(claim, () => queue.retry(claim, setback)),
    bury: (claim, setback) => finish(claim, () => queue.bury(claim, setback)),
    forget: (claim) => finish(claim, () => forget(claim, tables)),
    commit: (claim, handler, write) =>
      settledAs(
        group.runAlone(() => {
          if (!lease.isHeld() || !queue.note(claim, handler)) throw new Error(noLongerOwn);
          return tables.runWrites(write);
        }),
      ),
    deadLetters: (request) => promised(() => dead.list(request)),
    replay: (position, now) => run(() => dead.replay(position, now)),
    drop: (position) => run(() => dead.drop(position)),
    counts: () => promised(() => ({ waiting: queue.size(), dead: dead.size() })),
    close: () => (closing ??= close()),
  };
}

/** What is read and written, by statements that are prepared once. */
interface Tables {
  readonly queue: EntryQueue;
  readonly dead: DeadEntries;
  readonly ids: RememberedIds;
  readonly runWrites: RunWrites;
}

function openTables(database: DatabaseSync): Tables {
  return {
    queue: createEntryQueue(database),
    dead: createDeadEntries(database),
    ids: createRememberedIds(database),
    runWrites: createRunWrites(database),
  };
}

function put({ entries, dedupeWindow: within }: Arrivals, { ids, queue }: Tables): boolean {
  const [first] = entries;
  if (first === undefined) return false;
  if (!ids.isNew(first.id, { at: first.receivedAt, within })) return false;
  for (const entry of entries) queue.add(entry);
  return true;
}

function forget(claim: InboxClaim, { ids, queue }: Tables): void {
  ids.forget(claim.entry.id);
  queue.remove(claim);
}

/** The result of writes is no promise, which is checked where they are run. */
async function settledAs<Result>(committed: Promise<Result>): Promise<Awaited<Result>> {
  return await committed;
}

const none: Claimed = { claims: [] };

const noLongerOwn = 'The event is handled already, or another process has taken it over.';

function open({ path, schema = '' }: SqliteInboxOptions, busyTimeout: number): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: busyTimeout });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(database);
    database.exec(schema);
    // From here on it is the event loop that waits, so that it is not held up.
    database.exec('PRAGMA busy_timeout = 0');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
