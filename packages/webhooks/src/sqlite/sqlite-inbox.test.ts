import { DatabaseSync } from 'node:sqlite';
import { createReceiver } from '@trtc-kit/webhooks';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
import { describe, expect, test, vi } from 'vitest';
import { app } from '../../test/callback-request.ts';
import { memberChanged } from '../../test/calls.ts';
import { databaseFile } from '../../test/database-file.ts';
import { createManualClock } from '../../test/manual-clock.ts';
import { openReceiver } from '../../test/sqlite-receiver.ts';

test('a callback is on disk before it is acked', () => {
  using file = databaseFile();
  const { inbox } = openReceiver(file.path);
  const setting = (name: string) =>
    Object.values(inbox.database.prepare(`PRAGMA ${name}`).get() ?? {});
  // 2 is FULL.
  expect(setting('synchronous')).toEqual([2]);
  expect(setting('journal_mode')).toEqual(['wal']);
});

test('callbacks that arrive in one turn are committed in one transaction', async () => {
  using file = databaseFile();
  const { inbox, receiver } = openReceiver(file.path, { work: false });
  const exec = vi.spyOn(inbox.database, 'exec');
  const requests = Array.from({ length: 50 }, (_, at) => memberChanged('a', at));
  const answers = await Promise.all(requests.map((request) => receiver.fetch(request)));
  expect(answers.map(({ status }) => status)).toEqual(requests.map(() => 200));
  expect(exec.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(1);
  expect(await receiver.inbox.counts()).toEqual({ waiting: 50, dead: 0 });
});

describe('a store that fails', () => {
  test('has the callback refused and counted as a possible loss, with its text', async () => {
    using file = databaseFile();
    const onPossibleLoss = vi.fn();
    const onError = vi.fn();
    const { inbox, receiver } = openReceiver(file.path, { onPossibleLoss, onError, work: false });
    inbox.database.exec('DROP TABLE inbox_remembered');
    const request = memberChanged('a', 1);
    const response = await receiver.fetch(request);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 1 });
    expect(onPossibleLoss).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ reason: 'store_failed', raw: expect.stringContaining('"a"') }),
    );
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining('inbox_remembered') }),
      expect.objectContaining({ part: 'inbox' }),
    );
    expect(receiver.stats()).toMatchObject({ possiblyLost: 1, refused: 1, accepted: 0 });
  });

  test('because it is busy too long says so in time', async () => {
    using file = databaseFile();
    const inbox = sqliteInbox({ path: file.path, busyTimeout: 20 });
    const onError = vi.fn();
    await using receiver = createReceiver({
      apps: [app],
      inbox,
      onError,
      onPossibleLoss: () => undefined,
    });
    const other = new DatabaseSync(file.path);
    other.exec('BEGIN IMMEDIATE');
    expect((await receiver.fetch(memberChanged('a', 1))).status).toBe(500);
    other.close();
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ errcode: 5 }),
      expect.anything(),
    );
  });

  test('with the result of a handler is asked again, and the handler is not', async () => {
    using file = databaseFile();
    const clock = createManualClock();
    const onError = vi.fn();
    const { inbox, receiver } = openReceiver(file.path, { clock, onError });
    const handler = vi.fn(() => {
      if (handler.mock.calls.length === 1)
        inbox.database.exec('ALTER TABLE inbox_worker RENAME TO gone');
    });
    receiver.onAny(handler);
    await receiver.fetch(memberChanged('a', 1));
    const idle = receiver.idle();
    await vi.waitFor(() => expect(onError).toHaveBeenCalled());
    inbox.database.exec('ALTER TABLE gone RENAME TO inbox_worker');
    await vi.waitFor(() => expect(clock.waiting()).toBeGreaterThan(0));
    clock.advance(1_000);
    await idle;
    expect(handler).toHaveBeenCalledOnce();
    expect(await receiver.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });
});

describe('the tables', () => {
  test('are made once and say their version', () => {
    using file = databaseFile();
    const { inbox } = openReceiver(file.path);
    expect(inbox.database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(() => openReceiver(file.path)).not.toThrow();
  });

  test('of a later release are left alone', () => {
    using file = databaseFile();
    using later = new DatabaseSync(file.path);
    later.exec('PRAGMA user_version = 99');
    expect(() => sqliteInbox({ path: file.path })).toThrow('version 99');
  });

  test('forget ids that are older than the window', async () => {
    using file = databaseFile();
    const clock = createManualClock();
    const { inbox, receiver } = openReceiver(file.path, { clock });
    const remembered = () =>
      inbox.database.prepare('SELECT count(*) AS count FROM inbox_remembered').get()?.count;
    for (const time of [1, 2, 3]) await receiver.fetch(memberChanged('a', time));
    expect(remembered()).toBe(3);
    clock.advance(600_000);
    await receiver.fetch(memberChanged('a', 4));
    expect(remembered()).toBe(1);
  });
});
