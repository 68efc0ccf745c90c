import { createReceiver, type ReceiverOptions } from '@trtc-kit/webhooks';
import { sqliteInbox, type SqliteTransaction } from '@trtc-kit/webhooks/sqlite';
import { onTestFinished } from 'vitest';
import { app } from './callback-request.ts';
import { toMark } from './calls.ts';

const schema = 'CREATE TABLE IF NOT EXISTS ledger (mark TEXT PRIMARY KEY)';
type Options = Partial<ReceiverOptions<SqliteTransaction>>;

/** A receiver on a file, its ledger in the same file. */
export function openReceiver(path: string, options: Options = {}) {
  const inbox = sqliteInbox({ path, schema });
  const receiver = createReceiver({
    apps: [app],
    inbox,
    onError: () => undefined,
    random: () => 1,
    ...options,
  });
  onTestFinished(() => receiver.close());
  const ledger = () =>
    inbox.database
      .prepare('SELECT mark FROM ledger ORDER BY mark')
      .all()
      .map((row) => row.mark);
  return { inbox, receiver, ledger };
}

/** Notes in the ledger that an event was handled. */
export function write(transaction: SqliteTransaction, event: { readonly body: unknown }): void {
  transaction.run('INSERT INTO ledger VALUES (?)', toMark(event));
}
