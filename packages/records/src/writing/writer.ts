import { setImmediate } from 'node:timers/promises';
import { fileObservation } from '../evidence/file-observation.ts';
import { forgetAgain } from '../privacy/pseudonyms.ts';
import type { Observation } from '../record/observation.ts';
import type { Store } from '../store/store.ts';
import type { Writing } from './call-state.ts';
import { batchesOf } from './batches.ts';
import { fileBatch } from './file-batch.ts';
import { createTurns } from './turns.ts';

/** What came of adding observations. */
export interface Added {
  /** Observations that were new. */
  readonly added: number;
  /** Observations that were there already. */
  readonly duplicates: number;
}

/** The calls of one application that are no longer as they were. */
export interface ArchiveChange {
  readonly sdkAppId: number;
  readonly callIds: readonly string[];
}

/** Writes to a store, one transaction at a time. */
export interface Writer {
  /** Files observations. Those that wait while a transaction runs are filed together by the next. */
  readonly file: (observations: readonly Observation[]) => Promise<Added>;
  /** Runs an act within a transaction, when those before it are done. */
  readonly write: <Result>(act: (writing: Writing) => Promise<Result>) => Promise<Result>;
  /** Ends when nothing is being written. */
  readonly idle: () => Promise<void>;
}

/**
 * The most observations that are filed by one transaction. The ids of calls and users are all over
 * their indexes, so that each transaction writes nearly all of their pages: the fewer, the faster.
 */
export const batchSize = 40_000;

/** The most that are filed before others in this process have their turn. */
const sliceSize = 4_000;

interface Job {
  readonly observations: readonly Observation[];
  readonly resolve: (added: Added) => void;
  readonly reject: (error: unknown) => void;
}

type Notify = (change: ArchiveChange) => void;

/** A writer; `notify` is told of every transaction that changed something, and must not throw. */
export function createWriter(store: Store, notify: Notify): Writer {
  const { inTurn, idle } = createTurns();
  let waiting: Job[] = [];
  async function fileWaiting(): Promise<void> {
    const jobs = waiting.slice(0, countOfBatch(waiting));
    waiting = waiting.slice(jobs.length);
    if (jobs.length > 0) await finish(store, jobs, notify);
  }
  return {
    file(observations) {
      if (observations.length === 0) return Promise.resolve(nothing);
      return new Promise((resolve, reject) => {
        waiting.push({ observations, resolve, reject });
        void inTurn(fileWaiting);
      });
    },
    write: (act) => inTurn(() => inTransaction(store, act)),
    idle,
  };
}

/** How many of the jobs are filed together. */
function countOfBatch(jobs: readonly Job[]): number {
  let size = 0;
  const end = jobs.findIndex(({ observations }) => {
    size += observations.length;
    return size > batchSize;
  });
  return end === -1 ? jobs.length : Math.max(1, end);
}

/** Files jobs together; if that fails, one by one, for one must not take others down with it. */
async function finish(store: Store, jobs: readonly Job[], notify: Notify): Promise<void> {
  try {
    const { counts, changes } = await fileJobs(store, jobs);
    for (const [index, job] of jobs.entries()) job.resolve(counts[index] ?? nothing);
    for (const change of changes) notify(change);
  } catch (error) {
    if (jobs.length === 1) jobs[0]?.reject(error);
    else for (const job of jobs) await finish(store, [job], notify);
  }
}

const nothing: Added = { added: 0, duplicates: 0 };

function inTransaction<Result>(
  { database, flavour }: Store,
  act: (writing: Writing) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await flavour.lock(transaction);
    return act({ transaction, flavour, userKeys: new Map() });
  });
}

interface FiledJobs {
  readonly counts: readonly Added[];
  readonly changes: readonly ArchiveChange[];
}

/** An observation, and the place of the job that it came with. */
interface Given {
  readonly observation: Observation;
  readonly job: number;
}

async function fileJobs(store: Store, jobs: readonly Job[]): Promise<FiledJobs> {
  const all = jobs.flatMap(({ observations }, job): readonly Given[] =>
    observations.map((observation) => ({ observation, job })),
  );
  const counts = jobs.map(() => ({ added: 0, duplicates: 0 }));
  const changes: ArchiveChange[] = [];
  await inTransaction(store, async (writing) => {
    for (const { sdkAppId, given } of slicesOf(all)) {
      const { fresh, callIds } = await fileSlice(writing, sdkAppId, given);
      if (callIds.length > 0) changes.push({ sdkAppId, callIds });
      for (const [index, { job }] of given.entries()) {
        const count = counts[job];
        if (count !== undefined) count[fresh[index] ? 'added' : 'duplicates'] += 1;
      }
      if (given.length === sliceSize) await setImmediate();
    }
  });
  return { counts, changes };
}

interface Slice {
  readonly sdkAppId: number;
  readonly given: readonly Given[];
}

function slicesOf(all: readonly Given[]): readonly Slice[] {
  const byApp = Map.groupBy(all, ({ observation }) => observation.sdkAppId);
  return [...byApp].flatMap(([sdkAppId, given]) =>
    Array.from(batchesOf(given, sliceSize), (slice) => ({ sdkAppId, given: slice })),
  );
}

/** Files a part; tells of each observation whether it was the first to say so. */
async function fileSlice(
  writing: Writing,
  sdkAppId: number,
  given: readonly Given[],
): Promise<{ readonly fresh: readonly boolean[]; readonly callIds: readonly string[] }> {
  const observations = given.map(({ observation }) => observation);
  const said = await forgetAgain(writing, sdkAppId, observations);
  const filed = said.map(fileObservation);
  const { fresh, callIds } = await fileBatch(writing, sdkAppId, filed);
  const ids = new Set(fresh);
  return { fresh: filed.map(({ id }) => ids.delete(id)), callIds };
}
