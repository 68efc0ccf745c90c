import { countHours } from '../counting/hours.ts';
import { measure } from '../counting/measure.ts';
import { createReading } from '../reading/read-archive.ts';
import { readStatus } from '../reading/status.ts';
import type { Observation } from '../record/observation.ts';
import { migrate } from '../store/migrations.ts';
import { runSync } from '../sync/sync-records.ts';
import { toBatches } from '../writing/batches.ts';
import { batchSize, createWriter, type Added } from '../writing/writer.ts';
import type { Archive } from './archive.ts';
import { checkOptions, type ArchiveOptions } from './archive-options.ts';
import { startBackground } from './background.ts';
import { systemClock } from './clock.ts';
import { createKeeping } from './keeping.ts';
import { createSubscribers } from './subscribers.ts';

/**
 * Opens an archive of call records, and starts to feed it from what is given: records are read from
 * `callkit` now and every five minutes, callbacks are taken from `receiver` as they come.
 *
 * @example
 * ```ts
 * import { createArchive, observeRecord } from '@trtc-kit/records';
 * import { sqliteStore } from '@trtc-kit/records/sqlite';
 *
 * const sdkAppId = 1400000000;
 * const archive = await createArchive({ store: sqliteStore() });
 * const record = {
 *   CallId: 'call-1',
 *   Caller_Account: 'alice',
 *   MediaType: 'Audio',
 *   CallType: 'SingleCall',
 *   StartTime: 1760000000,
 *   AcceptTime: 1760000005,
 *   EndTime: 1760000065,
 *   CallResult: 'NormalEnd',
 *   CalleeList_Account: ['alice', 'bob'],
 *   RoomId: 'room-1',
 *   RoomIdType: 2,
 * };
 * await archive.add([observeRecord(record, { sdkAppId, receivedAt: Date.now() })]);
 * const { records } = await archive.search({ sdkAppId, userId: 'bob' });
 * console.log(records[0]?.caller, records[0]?.result); // alice completed
 * await archive.close();
 * ```
 * @throws TypeError if an option is missing or wrong.
 */
export async function createArchive(options: ArchiveOptions): Promise<Archive> {
  checkOptions(options);
  const { store, clock = systemClock } = options;
  await migrate(store);
  const { notify, subscribe, close: closeSubscribers } = createSubscribers({ ...options, clock });
  const writer = createWriter(store, notify);
  const add = (observations: readonly Observation[]) =>
    writer.file(options.keepClientIp ? observations : observations.map(withoutAddress));
  const archive = {
    ...createReading(store),
    ...createKeeping(writer, notify, options),
    add,
    addAll: (observations, onProgress) => addAll(add, observations, onProgress),
    measure: (query) => measure(store, query, clock.now()),
    hours: (query) => countHours(store, query),
    status: (sdkAppId) => readStatus(store, sdkAppId),
    sync: (source, sdkAppId, sync = {}) => runSync({ store, source, clock, add }, sdkAppId, sync),
    subscribe,
  } satisfies Omit<Archive, 'close' | typeof Symbol.asyncDispose>;
  const stopBackground = startBackground(archive, options);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= stop());
  async function stop(): Promise<void> {
    await stopBackground();
    await writer.idle();
    await closeSubscribers();
    await store.close();
  }
  return Object.freeze({ ...archive, close, [Symbol.asyncDispose]: close });
}

function withoutAddress(observation: Observation): Observation {
  const { clientIp, ...rest } = observation;
  return clientIp === undefined ? observation : rest;
}

async function addAll(
  add: Archive['add'],
  observations: Iterable<Observation> | AsyncIterable<Observation>,
  onProgress: (sofar: Added) => void = () => undefined,
): Promise<Added> {
  let sum: Added = { added: 0, duplicates: 0 };
  for await (const batch of toBatches(observations, batchSize)) {
    const { added, duplicates } = await add(batch);
    sum = { added: sum.added + added, duplicates: sum.duplicates + duplicates };
    onProgress(sum);
  }
  return sum;
}
