import type { Pace } from '../measure/pace.ts';
import type { DurableStore } from '../webhooks/place.ts';
import { timeAnswers, type AnswerTime } from './answer-times.ts';
import { letArrive, type Arrival } from './arrive.ts';
import { fillWithCallbacks, fillWithRecords, type Filling } from './fill.ts';
import { openArchive } from './open-archive.ts';
import { overviews, pages } from './questions.ts';

/** How an archive of some size does. */
export interface Performance {
  readonly load: Filling;
  /** Callbacks about calls whose records are there. */
  readonly merge: Filling;
  readonly arrival: Arrival;
  readonly overviews: readonly AnswerTime[];
  readonly pages: readonly AnswerTime[];
}

/** Fills an archive with so many calls, and asks it everything. */
export async function measureArchive(
  kind: DurableStore,
  calls: number,
  pace: Pace,
): Promise<Performance> {
  await using opened = await openArchive(kind);
  const { archive, analyze } = opened;
  const load = await fillWithRecords(archive, calls);
  await analyze();
  const merge = await fillWithCallbacks(archive, calls);
  await analyze();
  return {
    load,
    merge,
    overviews: await timeAnswers(archive, overviews, pace),
    pages: await timeAnswers(archive, pages, pace),
    arrival: await letArrive(archive, pace),
  };
}
