import type { InboxStore } from '../inbox/inbox-store.ts';
import { toInboxSettings } from './inbox-settings.ts';
import type { PostgresPool } from './pool.ts';
import type { PostgresTransaction } from './postgres-transaction.ts';
import { openSession, type Session } from './session.ts';

/** Where the inbox is. */
export interface PostgresInboxOptions {
  /** The address of the database, such as `postgres://user:password@host/name`. This or `pool`. */
  readonly connectionString?: string | undefined;
  /** Connections of yours, such as a `Pool` of `pg`, which the inbox does not close. */
  readonly pool?: PostgresPool | undefined;
  /** The schema its tables are in, which is made if it is not there. Default: `trtc_inbox`. */
  readonly schema?: string | undefined;
  /**
   * How many connections it uses at most; a pool of yours must give as many. All but four may be
   * held by handlers that commit. At least 5. Default: 10.
   */
  readonly maxConnections?: number | undefined;
  /** Milliseconds after which a worker looks for what another process stored. Default: 250. */
  readonly pollInterval?: number | undefined;
  /** Hears what goes wrong in the background, such as upkeep. Default: prints it. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * An inbox in PostgreSQL, for several receivers and workers at once, by `pg-boss`: a callback is on
 * disk, `synchronous_commit=on`, before it is acked, each event is worked on by one worker at a time,
 * and those of one call or room in order. A worker that is no more is replaced after 10 seconds.
 * Needs the packages `pg-boss` and, unless you pass a pool, `pg`.
 *
 * The tables are made and brought up to date at the first use; `inbox_version` in their schema says
 * which version they have.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { postgresInbox } from '@trtc-kit/webhooks/postgres';
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['a long random text'] }],
 *   inbox: postgresInbox({ connectionString: 'postgres://localhost/calls' }),
 * });
 * receiver.on('Room.CallbackAfterDestroyRoom', ({ body, commit }) =>
 *   commit(async (transaction) => {
 *     await transaction.query('DELETE FROM rooms WHERE id = $1', [body.RoomId]);
 *   }),
 * );
 * console.log(await receiver.inbox.counts()); // { waiting: 0, dead: 0 }
 * await receiver.close();
 * ```
 * @throws TypeError if an option is missing or wrong.
 */
export function postgresInbox(options: PostgresInboxOptions): InboxStore<PostgresTransaction> {
  const { pollInterval = 250 } = options;
  const settings = toInboxSettings(options);
  let opening: Promise<Session> | undefined;
  let closing: Promise<void> | undefined;
  const underWay = new Set<Promise<unknown>>();

  /** What failed to open is opened anew at the next use: the database may be back. */
  const opened = (): Promise<Session> => {
    if (opening !== undefined) return opening;
    const session = openSession(settings);
    opening = session;
    session.catch(() => (opening = undefined));
    return session;
  };

  /** Handlers may still commit while it closes; nothing else is begun. */
  const whileOpen = async <Result>(act: (session: Session) => Promise<Result>): Promise<Result> => {
    if (closing !== undefined) throw new Error('The inbox is closed.');
    const result = opened().then(act);
    underWay.add(result);
    try {
      return await result;
    } finally {
      underWay.delete(result);
    }
  };

  const close = async (): Promise<void> => {
    await Promise.allSettled(underWay);
    const session = await opening?.catch(() => undefined);
    await session?.close();
  };

  return {
    durable: true,
    pollInterval,
    put: (arrivals) => whileOpen(({ arrivals: batches }) => batches.add(arrivals)),
    claim: (request) => whileOpen(({ claims }) => claims.claim(request)),
    complete: (claim) => whileOpen(({ complete }) => complete(claim)),
    retry: (claim, setback) => whileOpen(({ setbacks }) => setbacks.retry(claim, setback)),
    bury: (claim, setback) => whileOpen(({ setbacks }) => setbacks.bury(claim, setback)),
    forget: (claim) => whileOpen(({ setbacks }) => setbacks.forget(claim)),
    commit: (claim, handler, write) => opened().then(({ commit }) => commit(claim, handler, write)),
    deadLetters: (request) => whileOpen(({ deadLetters }) => deadLetters.list(request)),
    replay: (position) => whileOpen(({ deadLetters }) => deadLetters.replay(position)),
    drop: (position) => whileOpen(({ deadLetters }) => deadLetters.drop(position)),
    counts: () => whileOpen(({ deadLetters }) => deadLetters.counts()),
    close: () => (closing ??= close()),
  };
}
