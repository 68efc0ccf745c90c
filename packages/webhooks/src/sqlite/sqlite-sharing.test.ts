import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test, vi } from 'vitest';
import { memberChanged, toMark } from '../../test/calls.ts';
import { databaseFile } from '../../test/database-file.ts';
import { createManualClock, start } from '../../test/manual-clock.ts';
import { openReceiver, write } from '../../test/sqlite-receiver.ts';

describe('a restart', () => {
  test('picks up what was not handled, in order, and knows what was done', async () => {
    using file = databaseFile();
    const before = openReceiver(file.path, { work: false });
    for (const time of [1, 2, 3]) await before.receiver.fetch(memberChanged('a', time));
    await before.receiver.close();
    const seen: string[] = [];
    const { receiver } = openReceiver(file.path);
    receiver.onAny((event) => void seen.push(toMark(event)));
    await receiver.idle();
    expect(seen).toEqual(['a1', 'a2', 'a3']);
    await receiver.fetch(memberChanged('a', 3));
    await receiver.idle();
    expect(seen).toHaveLength(3);
  });

  test('begins with what an earlier process left when all handlers are there', async () => {
    using file = databaseFile();
    const before = openReceiver(file.path, { work: false });
    await before.receiver.fetch(memberChanged('a', 1));
    await before.receiver.close();
    const { receiver } = openReceiver(file.path);
    const [first, second] = [vi.fn(), vi.fn()];
    receiver.onAny(first);
    receiver.onAny(second);
    await vi.waitFor(() => expect(second).toHaveBeenCalledOnce());
    expect(first).toHaveBeenCalledOnce();
  });

  test('runs only the handlers that were not done, whose names are the same', async () => {
    const clock = createManualClock();
    using file = databaseFile();
    const mail = vi.fn().mockRejectedValueOnce(new Error('no mail today'));
    const subscribe = ({ receiver }: ReturnType<typeof openReceiver>) => {
      receiver.onAny((event) => event.commit((transaction) => write(transaction, event)));
      receiver.onAny(mail, { name: 'mail' });
    };
    const before = openReceiver(file.path, { clock });
    subscribe(before);
    await before.receiver.fetch(memberChanged('a', 1));
    await before.receiver.idle();
    await before.receiver.close();
    clock.advance(1_000);
    const after = openReceiver(file.path, { clock });
    subscribe(after);
    await after.receiver.idle();
    expect(mail).toHaveBeenCalledTimes(2);
    expect(after.ledger()).toEqual(['a1']);
    expect(await after.receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  test('does not try once more what no process survived', async () => {
    const clock = createManualClock();
    using file = databaseFile();
    const { receiver } = openReceiver(file.path, {
      clock,
      retries: { maxAttempts: 1 },
      closeGrace: 0,
    });
    const started = Promise.withResolvers<undefined>();
    receiver.onAny(() => {
      started.resolve(undefined);
      return new Promise(() => undefined);
    });
    await receiver.fetch(memberChanged('a', 1));
    await started.promise;
    const closing = receiver.close();
    clock.advance(0);
    await closing;
    const next = openReceiver(file.path, { clock, retries: { maxAttempts: 1 } });
    const handler = vi.fn();
    next.receiver.onAny(handler);
    await next.receiver.idle();
    expect(handler).not.toHaveBeenCalled();
    expect(await next.receiver.inbox.deadLetters()).toMatchObject([
      { error: 'handlers: The process ended during the last attempt.' },
    ]);
  });
});

describe('two receivers on one file', () => {
  test('share the work: one stores, the other one handles', async () => {
    using file = databaseFile();
    const clock = createManualClock();
    const web = openReceiver(file.path, { work: false, clock });
    const worker = openReceiver(file.path, { work: false, clock });
    const seen: string[] = [];
    web.receiver.onAny(() => seen.push('wrong'));
    worker.receiver.onAny((event) => void seen.push(toMark(event)));
    worker.receiver.work();
    await worker.receiver.idle();
    await web.receiver.fetch(memberChanged('a', 1));
    expect(seen).toEqual([]);
    clock.advance(250);
    await worker.receiver.idle();
    expect(seen).toEqual(['a1']);
  });

  test('never handle an event twice: the second takes over when the first is silent', async () => {
    using file = databaseFile();
    const clock = createManualClock();
    const [one, two] = [
      openReceiver(file.path, { clock }),
      openReceiver(file.path, { clock, work: false }),
    ];
    const errors: unknown[] = [];
    const goOn = Promise.withResolvers<undefined>();
    const started = Promise.withResolvers<undefined>();
    one.receiver.onAny(async (event) => {
      started.resolve(undefined);
      await goOn.promise;
      await event
        .commit((transaction) => write(transaction, event))
        .catch((error: unknown) => errors.push(error));
    });
    two.receiver.onAny((event) => event.commit((transaction) => write(transaction, event)));
    await one.receiver.fetch(memberChanged('a', 1));
    await started.promise;
    two.receiver.work();
    await two.receiver.idle();
    expect(two.ledger()).toEqual([]);
    // Time passes at the second alone, for the first has stopped to say anything.
    const late = start + 10_001;
    expect((await two.inbox.claim({ lane: 'nobody', limit: 0, now: late })).claims).toEqual([]);
    clock.advance(250);
    await two.receiver.idle();
    expect(two.ledger()).toEqual(['a1']);
    goOn.resolve(undefined);
    await one.receiver.idle();
    expect(errors).toMatchObject([{ message: expect.stringContaining('another process') }]);
    expect(two.ledger()).toEqual(['a1']);
  });

  test('wait for each other without holding up the event loop', async () => {
    using file = databaseFile();
    const { receiver } = openReceiver(file.path, { work: false });
    const other = new DatabaseSync(file.path);
    other.exec('BEGIN IMMEDIATE');
    const stored = vi.fn();
    const answer = receiver.fetch(memberChanged('a', 1)).then(stored);
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(stored).not.toHaveBeenCalled();
    other.exec('ROLLBACK');
    other.close();
    await answer;
    expect(await receiver.inbox.counts()).toEqual({ waiting: 1, dead: 0 });
  });
});
