import type { PostgresTransaction } from '@trtc-kit/webhooks/postgres';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { memberChanged, toMark } from '../../test/calls.ts';
import { createManualClock } from '../../test/manual-clock.ts';
import { testPool, longestStart, emptySchema, openInbox } from '../../test/postgres/database.ts';
import { createLedger, createPostgresReceiver } from '../../test/postgres/receiver.ts';

const pool = testPool();
const schema = 'inbox_commit';

beforeEach(() => emptySchema(pool, schema), longestStart);

describe('a handler that commits in PostgreSQL', () => {
  test('writes once, however often its event is handled', async () => {
    const ledger = await createLedger(pool, schema);
    const clock = createManualClock();
    const receiver = createPostgresReceiver(openInbox(pool, schema), { clock });
    const other = vi.fn().mockRejectedValueOnce(new Error('not yet'));
    receiver.onAny((event) => event.commit((transaction) => ledger.write(transaction, event)));
    receiver.onAny(other);
    await receiver.fetch(memberChanged('a', 1));
    await receiver.idle();
    clock.advance(1_000);
    await receiver.idle();
    expect(other).toHaveBeenCalledTimes(2);
    expect(await ledger.marks()).toEqual(['a1']);
    expect(receiver.stats()).toMatchObject({ handled: 1, retried: 1 });
    const { rows } = await pool.query(`SELECT * FROM ${schema}.inbox_done`);
    expect(rows).toEqual([]);
  });

  test('is undone alone while other callbacks are being acked, and none of them is lost', async () => {
    const ledger = await createLedger(pool, schema);
    const clock = createManualClock();
    const receiver = createPostgresReceiver(openInbox(pool, schema), { clock });
    receiver.onAny((event) =>
      event.commit(async (transaction) => {
        await ledger.write(transaction, event);
        const isFirst = event.attempt === 1;
        if (isFirst && Number(toMark(event).split('-')[1]) % 3 === 0) throw new Error('not yet');
      }),
    );
    const numbers = Array.from({ length: 30 }, (_, at) => at + 100);
    const answers = await Promise.all(
      numbers.map(async (number) => {
        for (let turn = 0; turn < number % 7; turn += 1) await new Promise(setImmediate);
        return (await receiver.fetch(memberChanged(`call${number}-`, number))).status;
      }),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    await receiver.idle();
    expect(await ledger.marks()).toHaveLength(20);
    clock.advance(1_000);
    await receiver.idle();
    expect([...(await ledger.marks())].sort()).toEqual(
      numbers.map((number) => `call${number}-${number}`),
    );
    expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  test.each<[string, (transaction: PostgresTransaction) => unknown]>([
    ['commits by itself', ({ query }) => query('/* so */ COMMIT')],
    [
      'fails in the database, though it does not mind',
      ({ query }) => query('SELECT 1 / 0').catch(() => 1),
    ],
  ])('is undone if it %s', async (_, misbehave) => {
    const ledger = await createLedger(pool, schema);
    const onError = vi.fn();
    const receiver = createPostgresReceiver(openInbox(pool, schema), {
      clock: createManualClock(),
      onError,
    });
    receiver.onAny((event) =>
      event.commit(async (transaction) => {
        await ledger.write(transaction, event);
        return toMark(event) === 'a1' ? misbehave(transaction) : undefined;
      }),
    );
    await Promise.all(
      [memberChanged('a', 1), memberChanged('b', 1)].map((one) => receiver.fetch(one)),
    );
    await receiver.idle();
    expect(onError).toHaveBeenCalledOnce();
    expect(await ledger.marks()).toEqual(['b1']);
    expect(await receiver.inbox.counts()).toEqual({ waiting: 1, dead: 0 });
  });

  test('gives what it read, may set savepoints, and cannot go on afterwards', async () => {
    await createLedger(pool, schema);
    const receiver = createPostgresReceiver(openInbox(pool, schema), {
      clock: createManualClock(),
    });
    const found: unknown[] = [];
    receiver.onAny(async ({ commit }) => {
      const kept = await commit(async (transaction) => {
        await transaction.query('SAVEPOINT here');
        await transaction.query(`INSERT INTO ${schema}.ledger (mark) VALUES ('undone')`);
        await transaction.query('ROLLBACK TO here');
        const { rows } = await transaction.query(
          `SELECT count(*)::int AS marks FROM ${schema}.ledger`,
        );
        found.push(...rows);
        return { transaction };
      });
      await kept.transaction.query('SELECT 1').catch((error: unknown) => found.push(error));
    });
    await receiver.fetch(memberChanged('a', 1));
    await receiver.idle();
    expect(found).toMatchObject([
      { marks: 0 },
      { message: expect.stringContaining('The transaction is over') },
    ]);
  });
});
