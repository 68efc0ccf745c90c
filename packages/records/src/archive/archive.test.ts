import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { calls, from, mixedObservations, sdkAppId, to } from '../../test/mixed-observations.ts';
import { storeKinds } from '../../test/stores.ts';
import {
  createArchive,
  type ArchiveChange,
  type CallbackEvent,
  type Observation,
  type RecordSource,
} from '../index.ts';
import { sqliteStore } from '../store/sqlite.ts';
import { saidAbout } from '../testing/index.ts';

const [call] = calls;
const observations = call === undefined ? [] : saidAbout(call, 'callbacksV4');
const open = () => createArchive({ store: sqliteStore(), clock: createManualClock(to) });

/** A receiver that hands out what a test gives it. */
function createReceiver() {
  const handlers = new Set<(event: CallbackEvent) => Promise<void>>();
  return {
    onAny(handler: (event: CallbackEvent) => Promise<void>) {
      handlers.add(handler);
      return () => void handlers.delete(handler);
    },
    emit: (event: CallbackEvent) => Promise.all([...handlers].map((handler) => handler(event))),
    handlers,
  };
}

const noRecords: RecordSource = {
  records: () => ({ pages: () => nothing() }),
  v1: { records: () => ({ pages: () => nothing() }) },
};
async function* nothing(): AsyncGenerator<never> {
  await Promise.resolve();
  yield* [];
}

async function* arriving<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

const event: CallbackEvent = {
  sdkAppId,
  receivedAt: from,
  command: 'Call.CallbackAfterStartCall',
  query: {},
  body: { CallInfo: { CallId: 'call' }, UserList: [], EventTime: from },
};

describe('an archive', () => {
  test('takes callbacks from a receiver until it is closed', async () => {
    const receiver = createReceiver();
    const store = sqliteStore();
    const archive = await createArchive({ store, receiver, clock: createManualClock(to) });
    await receiver.emit(event);
    await receiver.emit({ ...event, command: 'Room.CallbackAfterCreateRoom' });
    expect(await archive.count({ sdkAppId })).toBe(1);
    await archive.close();
    expect(receiver.handlers.size).toBe(0);
  });

  test('fails the handler of a callback that it cannot store', async () => {
    const receiver = createReceiver();
    const store = sqliteStore();
    const archive = await createArchive({ store, receiver, clock: createManualClock(to) });
    await store.database.schema.dropTable('trtc_observations').execute();
    await expect(receiver.emit(event)).rejects.toThrow('trtc_observations');
    await archive.close();
  });

  test('synchronises at once and every five minutes, and reports what fails', async () => {
    const clock = createManualClock(to);
    const failures: unknown[] = [];
    const synced = Promise.withResolvers<undefined>();
    const failed = Promise.withResolvers<undefined>();
    let runs = 0;
    const callkit: RecordSource = {
      ...noRecords,
      records: () => {
        runs += 1;
        if (clock.now() > to) throw new Error('The network is down.');
        return { pages: () => nothing() };
      },
    };
    const archive = await createArchive({
      store: sqliteStore(),
      callkit,
      sdkAppId,
      clock,
      onSync: () => synced.resolve(undefined),
      onError: (error) => {
        failures.push(error);
        failed.resolve(undefined);
      },
    });
    await synced.promise;
    await expect.poll(() => clock.pending()).toBe(2);
    expect(runs).toBe(28);
    clock.advance(300_000);
    await failed.promise;
    expect(failures).toEqual([new Error('The network is down.')]);
    await archive.close();
    expect(clock.pending()).toBe(0);
  });

  test('tells of what changed once it is stored, and never of what was known', async () => {
    const archive = await open();
    const heard: ArchiveChange[] = [];
    const unsubscribe = archive.subscribe((change) => heard.push(change));
    await archive.add(observations);
    await archive.add(observations);
    expect(heard).toEqual([{ sdkAppId, callIds: [call?.id] }]);
    unsubscribe();
    await archive.prune(to + 86_400_000);
    expect(heard).toHaveLength(1);
    await archive.close();
  });

  test('stores all the same if whoever is told fails', async () => {
    const failures: unknown[] = [];
    const archive = await createArchive({
      store: sqliteStore(),
      clock: createManualClock(to),
      onError: (error) => failures.push(error),
    });
    archive.subscribe(() => {
      throw new Error('The listener is broken.');
    });
    expect(await archive.add(observations)).toEqual({ added: observations.length, duplicates: 0 });
    expect(failures).toEqual([new Error('The listener is broken.')]);
    await archive.close();
  });

  test('finishes what it has accepted before it closes', async () => {
    const archive = await open();
    const added = Promise.all(mixedObservations().map((one) => archive.add([one])));
    const closed = archive.close();
    const counts = await added;
    expect(counts.reduce((sum, one) => sum + one.added, 0)).toBeGreaterThan(1_000);
    await closed;
  });

  test.each([
    ['there already', (all: readonly Observation[]) => all],
    ['arriving', (all: readonly Observation[]) => arriving(all)],
  ])('takes in as many as there are, %s, and says how far it is', async (_how, given) => {
    const archive = await open();
    const all = mixedObservations();
    const many = Array.from({ length: 30 }, () => all).flat();
    const heard: number[] = [];
    const sum = await archive.addAll(given(many), ({ added, duplicates }) =>
      heard.push(added + duplicates),
    );
    expect(heard).toEqual([40_000, many.length]);
    expect(sum.added + sum.duplicates).toBe(many.length);
    expect(sum.duplicates).toBeGreaterThanOrEqual(all.length * 29);
    await archive.close();
  });

  test('shows what was said about a call behind each field', async () => {
    const archive = await open();
    await archive.add(observations);
    const key = { sdkAppId, callId: call?.id ?? '' };
    const record = await archive.record(key);
    const kept = await archive.observations(key);
    expect(kept.map(({ body }) => body)).toEqual(observations.map(({ body }) => body));
    const source = kept.find(({ id }) => id === record?.sources.result?.observation);
    expect(source?.command).toBe('Call.CallbackAfterEndCall');
    await archive.close();
  });

  test('refuses a cursor and a limit that cannot be', async () => {
    const archive = await open();
    await expect(archive.search({ sdkAppId }, { cursor: 'x' })).rejects.toThrow(TypeError);
    await expect(archive.search({ sdkAppId }, { limit: 0 })).rejects.toThrow(TypeError);
    await archive.close();
  });

  test('refuses a callkit without its application', async () => {
    const store = sqliteStore();
    await expect(createArchive({ store, callkit: noRecords })).rejects.toThrow(TypeError);
    await store.close();
  });
});

describe.each(storeKinds.filter(({ isHere }) => isHere))(
  'writers on $name',
  ({ open: openStore }) => {
    test('that write at once lose nothing and count nothing twice', async () => {
      const { store, dispose } = await openStore();
      const clock = createManualClock(to);
      const archives = [
        await createArchive({ store, clock }),
        await createArchive({ store, clock }),
      ];
      const all = mixedObservations().slice(0, 300);
      const writing = all.flatMap((one) => archives.map((archive) => archive.add([one])));
      const added = (await Promise.all(writing)).reduce((sum, one) => sum + one.added, 0);
      const reference = await open();
      expect((await reference.addAll(all)).added).toBe(added);
      const edges = [from, from + 86_400_000, to];
      const [first] = archives;
      expect(await first?.measure({ sdkAppId, edges })).toEqual(
        await reference.measure({ sdkAppId, edges }),
      );
      await reference.close();
      await first?.close();
      await dispose();
    }, 60_000);
  },
);
