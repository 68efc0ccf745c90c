import type { ArchiveClock } from '../archive/clock.ts';
import { observeRecord, observeRecordV1 } from '../record/observe.ts';
import type { Observation } from '../record/observation.ts';
import type { Store } from '../store/store.ts';
import type { Added } from '../writing/writer.ts';
import type { RecordApi, RecordPagesOptions, RecordSource } from './record-source.ts';
import { readSyncState, writeSyncState, type SyncPlace, type SyncState } from './sync-state.ts';
import {
  planSync,
  windowsOf,
  type SyncPlan,
  type SyncRules,
  type SyncWindow,
} from './sync-plan.ts';

/** How far a run has come. Times are milliseconds since 1970. */
export interface SyncProgress {
  readonly api: RecordApi;
  /** The start of the earliest call that this run reads. */
  readonly from: number;
  /** All calls started before this have been read. */
  readonly reached: number;
  readonly to: number;
  /** Records read so far. */
  readonly records: number;
  /** Records among them that said something new. */
  readonly added: number;
}

/** What came of a run. Times are milliseconds since 1970. */
export interface SyncReport extends SyncProgress {
  /** Whether it read all of the seven days. */
  readonly isDeep: boolean;
  /**
   * A span of which the vendor has no records any more, for the last run was more than seven days
   * ago. Unless callbacks told of them, calls started then are missing for good.
   */
  readonly gap: { readonly from: number; readonly to: number } | undefined;
}

/** How records are synchronised. */
export interface SyncOptions {
  /** Which API to read. Default: `v4`. */
  readonly api?: RecordApi | undefined;
  /** Seconds that a run goes back over what was read before. Default: 3,600. */
  readonly overlap?: number | undefined;
  /** Seconds until all seven days are read once more, for very long calls. Default: 86,400. */
  readonly deepEvery?: number | undefined;
  /** Seconds of calls that are searched for at once. Default: 21,600. */
  readonly window?: number | undefined;
  /** Records on a page. Default: 100. */
  readonly pageSize?: number | undefined;
  /** Told after every page. */
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Stops the run between two pages; the next one goes on from there. */
  readonly signal?: AbortSignal | undefined;
}

/** What a run works with. */
export interface SyncTools {
  readonly store: Store;
  readonly source: RecordSource;
  readonly clock: Pick<ArchiveClock, 'now'>;
  readonly add: (observations: readonly Observation[]) => Promise<Added>;
}

/** Reads what is new at the vendor into the archive. */
export async function runSync(
  tools: SyncTools,
  sdkAppId: number,
  options: SyncOptions,
): Promise<SyncReport> {
  const { api = 'v4', overlap = 3_600, deepEvery = 86_400, window = 21_600, signal } = options;
  const rules: SyncRules = { overlap, deepEvery, window };
  const place: SyncPlace = { sdkAppId, api };
  const state = await readSyncState(tools.store, place);
  const plan = planSync(state, Math.floor(tools.clock.now() / 1000), rules);
  const run: Run = { tools, place, state, plan, options, count: { records: 0, added: 0 } };
  for (const one of windowsOf(plan, rules)) {
    await readWindow(run, one);
    signal?.throwIfAborted();
  }
  const deepAt = plan.isDeep ? plan.to : state.deepAt;
  await writeSyncState(tools.store, place, { syncedTo: plan.to, deepAt });
  const { gap, isDeep } = plan;
  return {
    ...toProgress(run, plan.to),
    isDeep,
    gap: gap && { from: gap.from * 1000, to: gap.to * 1000 },
  };
}

interface Run {
  readonly tools: SyncTools;
  readonly place: SyncPlace;
  readonly state: SyncState;
  readonly plan: SyncPlan;
  readonly options: SyncOptions;
  readonly count: { records: number; added: number };
}

async function readWindow(run: Run, window: SyncWindow): Promise<void> {
  const { tools, count, options, place, plan } = run;
  const keep = (at: SyncWindow) =>
    writeSyncState(tools.store, place, {
      ...run.state,
      unfinished: { ...at, isDeep: plan.isDeep },
    });
  for await (const { observations, cursor } of pagesOf(run, window)) {
    const { added } = await tools.add(observations);
    count.records += observations.length;
    count.added += added;
    if (cursor !== undefined) await keep({ ...window, cursor });
    options.onProgress?.(toProgress(run, window.from));
    options.signal?.throwIfAborted();
  }
  await keep({ from: window.to, to: window.to });
  options.onProgress?.(toProgress(run, window.to));
}

interface ObservedPage {
  readonly observations: readonly Observation[];
  readonly cursor: string | undefined;
}

async function* pagesOf(run: Run, { from, to, cursor }: SyncWindow): AsyncGenerator<ObservedPage> {
  const { source, clock } = run.tools;
  const { sdkAppId, api } = run.place;
  const { pageSize = 100 } = run.options;
  const paging: RecordPagesOptions = { pageSize, ...(cursor === undefined ? {} : { cursor }) };
  const occasion = () => ({ sdkAppId, receivedAt: clock.now() });
  if (api === 'v4') {
    const list = source.records({ StartTime: from, EndTime: to }, paging);
    for await (const { items, cursor: next } of list.pages()) {
      yield { observations: items.map((item) => observeRecord(item, occasion())), cursor: next };
    }
    return;
  }
  const list = source.v1.records({ startTimestamp: from, endTimestamp: to }, paging);
  for await (const { items, cursor: next } of list.pages()) {
    yield { observations: items.map((item) => observeRecordV1(item, occasion())), cursor: next };
  }
}

function toProgress({ place, plan, count }: Run, reached: number): SyncProgress {
  return {
    api: place.api,
    from: plan.from * 1000,
    reached: reached * 1000,
    to: plan.to * 1000,
    ...count,
  };
}
