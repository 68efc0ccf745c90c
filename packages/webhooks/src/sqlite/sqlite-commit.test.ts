import type { SqliteTransaction } from '@trtc-kit/webhooks/sqlite';
import { describe, expect, test, vi } from 'vitest';
import { memberChanged, toMark } from '../../test/calls.ts';
import { databaseFile } from '../../test/database-file.ts';
import { createManualClock } from '../../test/manual-clock.ts';
import { openReceiver, write } from '../../test/sqlite-receiver.ts';

describe('a handler that commits', () => {
  test('writes once, however often it is run', async () => {
    const clock = createManualClock();
    using file = databaseFile();
    const { receiver, ledger } = openReceiver(file.path, { clock });
    const other = vi.fn().mockRejectedValueOnce(new Error('not yet'));
    receiver.onAny((event) => event.commit((transaction) => write(transaction, event)));
    receiver.onAny(other);
    await receiver.fetch(memberChanged('a', 1));
    await receiver.idle();
    clock.advance(1_000);
    await receiver.idle();
    expect(other).toHaveBeenCalledTimes(2);
    expect(ledger()).toEqual(['a1']);
    expect(receiver.stats()).toMatchObject({ handled: 1, retried: 1 });
  });

  test('is undone alone while other callbacks are being acked, and none of them is lost', async () => {
    const clock = createManualClock();
    using file = databaseFile();
    const { receiver, ledger } = openReceiver(file.path, { clock });
    const undone: string[] = [];
    receiver.onAny((event) =>
      event.commit((transaction) => {
        write(transaction, event);
        if (event.attempt > 1 || Number(toMark(event).slice(1)) % 3 > 0) return;
        undone.push(toMark(event));
        throw new Error('cannot do this one yet');
      }),
    );
    const numbers = Array.from({ length: 99 }, (_, at) => at + 100);
    const acked: number[] = [];
    // A few in each turn, so that there are handlers in the turn of every ack.
    for (const number of numbers) {
      void receiver.fetch(memberChanged(number % 2 ? 'a' : 'b', number)).then(({ status }) => {
        expect(status).toBe(200);
        acked.push(number);
      });
      if (number % 4 === 0) await new Promise(setImmediate);
    }
    // What fails holds up its call for a second each time.
    for (const _ of numbers) {
      await receiver.idle();
      clock.advance(1_000);
    }
    expect(acked).toHaveLength(99);
    expect(undone).toHaveLength(33);
    expect(ledger()).toEqual(numbers.map((number) => `${number % 2 ? 'a' : 'b'}${number}`).sort());
    expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  test.each<[string, (transaction: SqliteTransaction) => unknown]>([
    ['is async', () => Promise.resolve()],
    ['commits by itself', (transaction) => transaction.run('/* so */ COMMIT')],
    [
      'makes SQLite undo everything',
      (transaction) => transaction.run("INSERT OR ROLLBACK INTO ledger VALUES ('there')"),
    ],
  ])('and %s fails, and undoes nothing of anyone else', async (_, misbehave) => {
    using file = databaseFile();
    const onError = vi.fn();
    const { inbox, receiver, ledger } = openReceiver(file.path, { onError });
    inbox.database.exec("INSERT INTO ledger VALUES ('there')");
    receiver.onAny((event) =>
      event.commit((transaction) => {
        write(transaction, event);
        if (toMark(event) === 'a1') return misbehave(transaction);
        return undefined;
      }),
    );
    const requests = [memberChanged('a', 1), memberChanged('b', 1), memberChanged('c', 1)];
    await Promise.all(requests.map((request) => receiver.fetch(request)));
    await receiver.idle();
    expect(onError).toHaveBeenCalledOnce();
    expect(ledger()).toEqual(['b1', 'c1', 'there']);
    expect(await receiver.inbox.counts()).toEqual({ waiting: 1, dead: 0 });
  });

  test('reads what it and others have written', async () => {
    using file = databaseFile();
    const { receiver } = openReceiver(file.path);
    const found: unknown[] = [];
    receiver.onAny(async (event) => {
      const read = await event.commit((transaction) => {
        write(transaction, event);
        const [first] = transaction.all('SELECT mark FROM ledger ORDER BY mark');
        return [transaction.get('SELECT count(*) AS count FROM ledger')?.count, first?.mark];
      });
      found.push(read);
    });
    await receiver.fetch(memberChanged('a', 1));
    await receiver.fetch(memberChanged('a', 2));
    await receiver.idle();
    expect(found).toEqual([
      [1, 'a1'],
      [2, 'a1'],
    ]);
  });

  test('cannot go on with its transaction afterwards', async () => {
    using file = databaseFile();
    const { receiver } = openReceiver(file.path);
    const errors: unknown[] = [];
    receiver.onAny(async ({ commit }) => {
      let kept: SqliteTransaction | undefined;
      await commit((transaction) => void (kept = transaction));
      try {
        kept?.run("INSERT INTO ledger VALUES ('late')");
      } catch (error) {
        errors.push(error);
      }
    });
    await receiver.fetch(memberChanged('a', 1));
    await receiver.idle();
    expect(errors).toMatchObject([{ message: expect.stringContaining('The transaction is over') }]);
  });
});
