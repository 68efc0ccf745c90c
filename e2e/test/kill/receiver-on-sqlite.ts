import { createReceiver, type Receiver } from '@trtc-kit/webhooks';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
import { receiverOptions } from './receiver-options.ts';
import { afterSomeWork, isInherited } from './work.ts';

// No key: what is handled twice is to be seen twice.
const schema =
  'CREATE TABLE IF NOT EXISTS ledger (command TEXT, body TEXT, inherited INTEGER) STRICT';

/** A receiver whose handler writes each event into a ledger in the file of the inbox. */
export function receiveIntoSqlite(path: string): Receiver {
  const receiver = createReceiver({
    ...receiverOptions,
    inbox: sqliteInbox({ path, schema }),
  });
  receiver.onAny(async ({ query, raw, receivedAt, commit }) => {
    await afterSomeWork();
    await commit((transaction) => {
      transaction.run(
        'INSERT INTO ledger VALUES (?, ?, ?)',
        query.CallbackCommand,
        raw,
        Number(isInherited(receivedAt)),
      );
    });
  });
  return receiver;
}
