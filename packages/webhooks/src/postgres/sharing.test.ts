import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { postgresInbox } from '@trtc-kit/webhooks/postgres';
import { describe, expect, test, vi } from 'vitest';
import { memberChanged } from '../../test/calls.ts';
import { emptySchema, serverPool, serverUrl } from '../../test/postgres/database.ts';
import { createLedger, createPostgresReceiver } from '../../test/postgres/receiver.ts';

const schema = 'inbox_of_two';
const open = () => postgresInbox({ connectionString: serverUrl, schema, onError: () => undefined });

describe.skipIf(serverUrl === undefined)('two receivers on one PostgreSQL', () => {
  test('handle each event once, and those of a call in order', async () => {
    const pool = serverPool();
    await emptySchema(pool, schema);
    const ledger = await createLedger(pool, schema);
    const receivers = ['one', 'two'].map((name) => {
      const receiver = createPostgresReceiver(open(), { retries: { firstDelay: 10 } });
      receiver.onAny((event) =>
        event.commit(async (transaction) => {
          await ledger.write(transaction, event, name);
          if (event.attempt === 1 && event.receivedAt % 5 === 0) throw new Error('not yet');
        }),
      );
      return receiver;
    });
    const calls = Array.from({ length: 10 }, (_, at) => `call${at}-`);
    const sent = Array.from({ length: 20 }, (_, at) => at + 100);
    // One after the other in each call, to either receiver, and every one of them to both.
    const statuses = await Promise.all(
      calls.map(async (call, at) => {
        for (const number of sent) {
          const order = (at + number) % 2 === 0 ? receivers : receivers.toReversed();
          for (const receiver of order) await receiver.fetch(memberChanged(call, number));
        }
        return at;
      }),
    );
    expect(statuses).toHaveLength(10);
    await vi.waitFor(
      async () => {
        expect(await receivers[0]?.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
      },
      { timeout: 20_000 },
    );
    const marks = await ledger.marks();
    for (const call of calls) {
      const expected = sent.map((number) => `${call}${number}`);
      expect(marks.filter((mark) => mark.startsWith(call))).toEqual(expected);
    }
    expect(marks).toHaveLength(200);
    expect(await ledger.handlers()).toEqual(new Set(['one', 'two']));
    const stats = receivers.map((receiver) => receiver.stats());
    expect(stats.map(({ accepted }) => accepted).reduce((sum, one) => sum + one)).toBe(200);
    expect(stats.map(({ duplicates }) => duplicates).reduce((sum, one) => sum + one)).toBe(200);
  }, 30_000);

  test('go on when the server closes their connections', async () => {
    const pool = serverPool();
    await emptySchema(pool, schema);
    const ledger = await createLedger(pool, schema);
    const receiver = createPostgresReceiver(open(), { retries: { firstDelay: 10 } });
    const interrupted = Promise.withResolvers<undefined>();
    receiver.onAny((event) =>
      event.commit(async (transaction) => {
        await ledger.write(transaction, event);
        if (event.attempt > 1) return;
        await pool.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'trtc-kit inbox'",
        );
        interrupted.resolve(undefined);
      }),
    );
    expect((await receiver.fetch(memberChanged('a', 1))).status).toBe(200);
    await interrupted.promise;
    await vi.waitFor(async () => expect(await ledger.marks()).toEqual(['a1']), { timeout: 8_000 });
  });

  test('the example of postgresInbox prints what it says', async () => {
    const source = readFileSync(join(import.meta.dirname, 'postgres-inbox.ts'), 'utf8');
    const [, block = ''] = /```ts\n(.*?)```/s.exec(source) ?? [];
    const code = block.replace(/^ \* ?/gm, '');
    const there = code.replace('postgres://localhost/calls', serverUrl ?? '');
    expect(there).not.toBe(code);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', there],
      { cwd: import.meta.dirname },
    );
    expect(stdout.trim()).toBe(/\/\/ (\{.*\})/.exec(code)?.[1]);
  });
});
