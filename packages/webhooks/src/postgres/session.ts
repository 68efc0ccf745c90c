import type { Arrivals, InboxClaim } from '../inbox/inbox-store.ts';
import { createArrivals } from './arrivals.ts';
import type { Batches } from './batches.ts';
import { createClaims, type Claims } from './claims.ts';
import { createCommits, type RunCommit } from './commits.ts';
import { createDeadLetters, type DeadLetters } from './dead-letters.ts';
import { createEndings } from './endings.ts';
import { createHeldJobs } from './held-jobs.ts';
import type { InboxSettings } from './inbox-settings.ts';
import { createKeepAlive } from './keep-alive.ts';
import { openDatabase, type OpenedDatabase } from './opened-database.ts';
import { createSetbacks, type Setbacks } from './setbacks.ts';

/** What an inbox does while it is open. */
export interface Session {
  readonly arrivals: Batches<Arrivals, boolean>;
  readonly claims: Claims;
  readonly setbacks: Setbacks;
  readonly deadLetters: DeadLetters;
  readonly complete: (claim: InboxClaim) => Promise<void>;
  readonly commit: RunCommit;
  /** Nothing but commits is under way, and those are undone. */
  readonly close: () => Promise<void>;
}

/** Connects, brings the tables up to date, and begins. */
export async function openSession(settings: InboxSettings): Promise<Session> {
  const { schema, onError, commitsAtOnce } = settings;
  const { pool, end } = await settings.connect();
  try {
    const database = await openDatabase({ pool, schema, onError });
    return toSession(database, { commitsAtOnce, end });
  } catch (error) {
    await end();
    throw error;
  }
}

interface SessionOptions extends Pick<InboxSettings, 'commitsAtOnce'> {
  readonly end: () => Promise<void>;
}

function toSession(
  database: OpenedDatabase,
  { commitsAtOnce: atOnce, end }: SessionOptions,
): Session {
  const held = createHeldJobs();
  const arrivals = createArrivals(database);
  const endings = createEndings(database);
  const keepAlive = createKeepAlive(database, { held, endings });
  const claims = createClaims(database, { held, keepAlive });
  const setbacks = createSetbacks(database, { held, claims });

  return {
    arrivals,
    claims,
    setbacks,
    deadLetters: createDeadLetters(database),
    commit: createCommits(database, { held, atOnce }),
    async complete(claim) {
      await endings.add({ job: held.of(claim), isHandled: true });
      held.remove(claim);
    },
    async close() {
      await keepAlive.settled();
      await setbacks.giveBack().catch(database.onError);
      database.abort();
      await database.boss.stop({ graceful: false, close: false });
      await end();
    },
  };
}
