import pg from 'pg';
import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { mixedObservations, sdkAppId, to } from '../../test/mixed-observations.ts';
import { storeKinds } from '../../test/stores.ts';
import { createArchive, type ArchiveChange } from '../index.ts';
import { toChange, toPayloads } from './news-payload.ts';
import { createPostgresNews } from './postgres-news.ts';
import { postgresStore } from './postgres.ts';

const connectionString = process.env.TRTC_KIT_POSTGRES_URL;
const server = storeKinds.at(-1);

test.skipIf(server?.isHere !== true)(
  'with PostgreSQL, two archives hear of each other, also after a lost connection',
  async () => {
    const schema = `records_news_${process.pid}`;
    const pools = [1, 2].map(
      () => new pg.Pool({ connectionString, options: `-c search_path=${schema}`, max: 3 }),
    );
    const [first, second] = pools;
    if (first === undefined || second === undefined) throw new Error('There are two pools.');
    await first.query(`create schema ${schema}`);
    const clock = createManualClock(to);
    const failures: unknown[] = [];
    const onError = (error: unknown) => failures.push(error);
    const writing = await createArchive({ store: postgresStore({ pool: first }), clock, onError });
    const reading = await createArchive({ store: postgresStore({ pool: second }), clock, onError });
    const heard: ArchiveChange[] = [];
    reading.subscribe((change) => heard.push(change));
    const ids = () => new Set(heard.flatMap(({ callIds }) => callIds));
    const listening = `select pid from pg_stat_activity
      where query like 'listen trtc_records_%' and datname = current_database()`;
    await expect.poll(async () => (await first.query(listening)).rowCount).toBe(1);

    const observations = mixedObservations();
    await writing.addAll(observations.slice(0, 400));
    await expect.poll(() => ids().size).toBe(await writing.count({ sdkAppId }));

    await first.query(`select pg_terminate_backend(pid) from (${listening}) as those`);
    await expect.poll(() => failures.length).toBe(1);
    clock.advance(5_000);
    await expect.poll(async () => (await first.query(listening)).rowCount).toBe(1);
    const before = ids().size;
    await writing.addAll(observations.slice(400, 600));
    await expect.poll(() => ids().size).toBeGreaterThan(before);

    await reading.close();
    await writing.close();
    await first.query(`drop schema ${schema} cascade`);
    // Ends only when every connection was given back.
    await Promise.all(pools.map((pool) => pool.end()));
  },
  30_000,
);

test('a connection that cannot listen is none that is kept', async () => {
  let released: boolean | undefined;
  const client = {
    query: () => Promise.reject(new Error('It does not listen.')),
    release: (destroy?: boolean) => void (released = destroy),
  };
  const { listen } = createPostgresNews({ connect: () => Promise.resolve(client) });
  const listener = { hear: () => undefined, lose: () => undefined };
  await expect(listen(listener)).rejects.toThrow('It does not listen.');
  expect(released).toBe(true);
});

test('many ids and long ones are told in messages that PostgreSQL takes', () => {
  const callIds = [
    ...Array.from({ length: 3_000 }, (_, index) => `call-${index}`),
    ...['😀', '"', '\u0001'].map((sign) => sign.repeat(500)),
  ];
  const payloads = toPayloads('a', { sdkAppId, callIds });
  expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8_000);
  const heard = payloads.map((payload) => toChange('b', payload));
  expect(heard.flatMap((change) => change?.callIds ?? [])).toEqual(callIds);
  expect(new Set(heard.map((change) => change?.sdkAppId))).toEqual(new Set([sdkAppId]));
});

test.each(['', 'text', 'null', '[]', '{"from":"b","sdkAppId":"1","callIds":[]}', '{"sdkAppId":1}'])(
  'a message of another kind is none: %s',
  (payload) => {
    expect(toChange('a', payload)).toBeUndefined();
  },
);

test('an own message is not heard', () => {
  const [payload = ''] = toPayloads('a', { sdkAppId, callIds: ['x'] });
  expect(toChange('a', payload)).toBeUndefined();
});
