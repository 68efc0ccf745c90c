import type { DatabaseSync } from 'node:sqlite';

/** Everything that is asked for in one turn of the event loop, in one transaction. */
export interface GroupCommit {
  /**
   * Runs work in the transaction of this turn, and resolves when that is on disk. Work that fails
   * does not keep other work from being done: the others are then run once more without it.
   */
  run<Result>(work: () => Result): Promise<Result>;
  /** The same for work that may well fail: it is undone alone, and the others go on. */
  runAlone<Result>(work: () => Result): Promise<Result>;
  /** Resolves when everything that was asked for has its outcome. */
  settled(): Promise<void>;
}

interface Task {
  readonly work: () => unknown;
  readonly alone: boolean;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const pauseWhileBusy = 5;

/**
 * Groups work by the turn it is asked for in. A transaction begins and ends in one turn, so that
 * none is open across an `await`.
 *
 * @param busyTimeout milliseconds to wait while another process writes; the event loop goes on
 */
export function createGroupCommit(database: DatabaseSync, busyTimeout: number): GroupCommit {
  const tasks: Task[] = [];
  let idle: PromiseWithResolvers<void> | undefined;
  let busySince: number | undefined;

  function add<Result>(work: () => Result, alone: boolean): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      // The result of the work is what the promise is for.
      tasks.push({ work, alone, reject, resolve: resolve as (result: unknown) => void });
      if (idle !== undefined) return;
      idle = Promise.withResolvers();
      setImmediate(flush);
    });
  }

  function flush(): void {
    const fault = begin(database);
    if (fault !== undefined && isBusy(fault)) {
      busySince ??= performance.now();
      if (performance.now() - busySince < busyTimeout) {
        setTimeout(flush, pauseWhileBusy);
        return;
      }
    }
    busySince = undefined;
    const taken = tasks.splice(0);
    if (fault === undefined) tasks.unshift(...commit(database, taken));
    else for (const { reject } of taken) reject(fault);
    if (tasks.length > 0) {
      setImmediate(flush);
      return;
    }
    idle?.resolve();
    idle = undefined;
  }

  return {
    run: (work) => add(work, false),
    runAlone: (work) => add(work, true),
    settled: () => idle?.promise ?? Promise.resolve(),
  };
}

function begin(database: DatabaseSync): unknown {
  try {
    database.exec('BEGIN IMMEDIATE');
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Does the tasks, and gives those that have to be done once more since they were undone. */
function commit(database: DatabaseSync, tasks: readonly Task[]): readonly Task[] {
  const outcomes: (() => void)[] = [];
  for (const task of tasks) {
    const outcome = attempt(database, task);
    if (!database.isTransaction) {
      outcome();
      return tasks.filter((other) => other !== task);
    }
    outcomes.push(outcome);
  }
  try {
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    for (const { reject } of tasks) reject(error);
    return [];
  }
  for (const outcome of outcomes) outcome();
  return [];
}

/** What is to be told about a task once the transaction is over. */
function attempt(database: DatabaseSync, { work, alone, resolve, reject }: Task): () => void {
  try {
    if (alone) database.exec('SAVEPOINT alone');
    const result = work();
    if (alone) database.exec('RELEASE alone');
    return () => resolve(result);
  } catch (error) {
    undo(database, alone);
    return () => reject(error);
  }
}

/** Some failures make SQLite undo the whole transaction by itself. */
function undo(database: DatabaseSync, alone: boolean): void {
  if (!database.isTransaction) return;
  database.exec(alone ? 'ROLLBACK TO alone; RELEASE alone' : 'ROLLBACK');
}

const busy = 5;

/** The low byte of an error of SQLite is its kind. */
function isBusy(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return false;
  return typeof error.errcode === 'number' && (error.errcode & 0xff) === busy;
}
