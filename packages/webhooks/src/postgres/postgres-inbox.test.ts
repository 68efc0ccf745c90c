import { postgresInbox, type PostgresPool } from '@trtc-kit/webhooks/postgres';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { callbackRequest } from '../../test/callback-request.ts';
import { memberChanged, toMark } from '../../test/calls.ts';
import { createManualClock } from '../../test/manual-clock.ts';
import { testPool, longestStart, emptySchema, openInbox } from '../../test/postgres/database.ts';
import { createLedger, createPostgresReceiver } from '../../test/postgres/receiver.ts';

const pool = testPool();
const schema = 'inbox_own';

beforeEach(() => emptySchema(pool, schema), longestStart);

/** The pool with something off that may be on, and what it was at the end of each transaction. */
function watching(setting: string) {
  const seen: unknown[] = [];
  const watched: PostgresPool = {
    query: (sql, values) => pool.query(sql, values),
    async connect() {
      const client = await pool.connect();
      await client.query(`SET ${setting} = off`);
      return {
        release: (destroy) => client.release(destroy),
        async query(sql, values) {
          if (sql === 'COMMIT')
            seen.push((await client.query(`SHOW ${setting}`)).rows[0]?.[setting]);
          return client.query(sql, values);
        },
      };
    },
  };
  return { watched, seen };
}

describe('an inbox in PostgreSQL', () => {
  test('a callback and what a handler commits are on disk, whatever the database is set to', async () => {
    const { watched, seen } = watching('synchronous_commit');
    const receiver = createPostgresReceiver(postgresInbox({ pool: watched, schema }));
    receiver.onAny(({ commit }) => commit(({ query }) => query('SELECT 1')));
    await receiver.fetch(memberChanged('a', 1));
    await receiver.idle();
    // Stored, committed, and taken out.
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(new Set(seen)).toEqual(new Set(['on']));
  });

  test('callbacks that arrive together share a transaction and are handled in order', async () => {
    const { watched, seen } = watching('synchronous_commit');
    const receiver = createPostgresReceiver(postgresInbox({ pool: watched, schema }), {
      work: false,
    });
    const requests = Array.from({ length: 50 }, (_, at) => memberChanged('a', at));
    await receiver.inbox.counts();
    seen.length = 0;
    const answers = await Promise.all(requests.map((request) => receiver.fetch(request)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(seen).toHaveLength(1);
    const handled: string[] = [];
    receiver.onAny((event) => void handled.push(toMark(event)));
    receiver.work();
    await receiver.idle();
    expect(handled).toEqual(requests.map((_, at) => `a${at}`));
  });

  test('keeps text and ids that PostgreSQL has no characters for', async () => {
    const receiver = createPostgresReceiver(openInbox(pool, schema), {
      clock: createManualClock(),
    });
    const seen: string[] = [];
    receiver.onAny(({ raw }) => void seen.push(raw));
    receiver.onInvalid(({ raw }) => void seen.push(raw));
    const bodies = ['no JSON: \0', String.raw`{"CallId": "\u0000\ud800"}`];
    for (const body of bodies) {
      const request = callbackRequest('Call.CallbackAfterMemberChanged', body);
      expect((await receiver.fetch(request)).status).toBe(200);
    }
    await receiver.idle();
    expect(seen).toEqual(bodies);
  });

  test('keeps an error and the name of a relay as they can be kept', async () => {
    const receiver = createPostgresReceiver(openInbox(pool, schema), {
      retries: { maxAttempts: 1 },
      relay: [{ url: 'https://a.test', name: 'zwölf / "x"' }],
      fetch: () => Promise.resolve(Response.json({ ActionStatus: 'OK', ErrorCode: 0 })),
      clock: createManualClock(),
    });
    receiver.onAny(() => {
      throw new Error('no \0 \ud800 good');
    });
    await receiver.fetch(memberChanged('a', 1));
    await receiver.idle();
    expect(await receiver.inbox.deadLetters()).toMatchObject([
      { error: 'any#1: no \ufffd \ufffd good' },
    ]);
    expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 1 });
  });

  test('forgets ids that are older than the window', async () => {
    const clock = createManualClock();
    const receiver = createPostgresReceiver(openInbox(pool, schema), { clock });
    const remembered = async () => (await pool.query(`SELECT id FROM ${schema}.inbox_ids`)).rows;
    for (const time of [1, 2, 3]) await receiver.fetch(memberChanged('a', time));
    expect(await remembered()).toHaveLength(3);
    clock.advance(600_000);
    await receiver.fetch(memberChanged('a', 4));
    await vi.waitFor(async () => expect(await remembered()).toHaveLength(1));
  });

  test('picks up at once and in order what a receiver left that was closed', async () => {
    const ledger = await createLedger(pool, schema);
    const clock = createManualClock();
    const before = createPostgresReceiver(openInbox(pool, schema), { clock, closeGrace: 0 });
    const started = Promise.withResolvers<undefined>();
    before.onAny(() => {
      started.resolve(undefined);
      return new Promise(() => undefined);
    });
    for (const time of [1, 2]) await before.fetch(memberChanged('a', time));
    await started.promise;
    const closing = before.close();
    clock.advance(0);
    await closing;
    const attempts: number[] = [];
    const next = createPostgresReceiver(openInbox(pool, schema), { clock });
    next.onAny((event) => {
      attempts.push(event.attempt);
      return event.commit((transaction) => ledger.write(transaction, event));
    });
    await next.idle();
    expect(await ledger.marks()).toEqual(['a1', 'a2']);
    expect(attempts).toEqual([2, 1]);
  });

  test('takes over what a receiver works on that is silent, whose late commit is undone', async () => {
    const ledger = await createLedger(pool, schema);
    const [silent, clock] = [createManualClock(), createManualClock()];
    const [goOn, started] = [
      Promise.withResolvers<undefined>(),
      Promise.withResolvers<undefined>(),
    ];
    const errors: unknown[] = [];
    const one = createPostgresReceiver(openInbox(pool, schema), { clock: silent });
    one.onAny(async (event) => {
      started.resolve(undefined);
      await goOn.promise;
      await event
        .commit((transaction) => ledger.write(transaction, event, 'one'))
        .catch((error: unknown) => errors.push(error));
    });
    await one.fetch(memberChanged('a', 1));
    await started.promise;
    const two = createPostgresReceiver(openInbox(pool, schema), { clock });
    two.onAny((event) => event.commit((transaction) => ledger.write(transaction, event, 'two')));
    await two.idle();
    expect(await ledger.marks()).toEqual([]);
    clock.advance(10_001);
    await vi.waitFor(async () => {
      clock.advance(250);
      await two.idle();
      expect(await ledger.handlers()).toEqual(new Set(['two']));
    });
    goOn.resolve(undefined);
    await vi.waitFor(() =>
      expect(errors).toMatchObject([{ message: expect.stringContaining('another process') }]),
    );
    expect(await ledger.marks()).toEqual(['a1']);
  });

  describe('a database that fails', () => {
    test('has the callback refused and counted as a possible loss, and is used when it is back', async () => {
      let isUp = false;
      const down = () => Promise.reject(new Error('connection refused'));
      const flaky: PostgresPool = {
        connect: () => (isUp ? pool.connect() : down()),
        query: (sql, values) => (isUp ? pool.query(sql, values) : down()),
      };
      const onPossibleLoss = vi.fn();
      const inbox = postgresInbox({ pool: flaky, schema });
      const receiver = createPostgresReceiver(inbox, { onPossibleLoss, work: false });
      expect((await receiver.fetch(memberChanged('a', 1))).status).toBe(500);
      expect(onPossibleLoss).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ reason: 'store_failed', raw: expect.stringContaining('"a"') }),
      );
      isUp = true;
      expect((await receiver.fetch(memberChanged('a', 1))).status).toBe(200);
      expect(await receiver.inbox.counts()).toEqual({ waiting: 1, dead: 0 });
    });
  });

  describe('the tables', () => {
    test('say their version, and those of a later release are left alone', async () => {
      const { rows } = await pool.query(`SELECT version FROM ${schema}.inbox_version`);
      expect(rows).toEqual([{ version: 1 }]);
      await pool.query(`UPDATE ${schema}.inbox_version SET version = 99`);
      try {
        await expect(postgresInbox({ pool, schema }).counts()).rejects.toThrow('version 99');
      } finally {
        await pool.query(`UPDATE ${schema}.inbox_version SET version = 1`);
      }
    });
  });

  test.each([
    [{}, 'either connectionString or pool'],
    [{ pool, connectionString: 'postgres://localhost' }, 'either connectionString or pool'],
    [{ pool, schema: 'x; DROP TABLE y' }, 'schema'],
    [{ pool, maxConnections: 4 }, 'maxConnections'],
  ])('refuses options that are wrong: %#', (options, word) => {
    expect(() => postgresInbox(options)).toThrow(TypeError);
    expect(() => postgresInbox(options)).toThrow(word);
  });
});
