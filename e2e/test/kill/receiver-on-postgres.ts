import { createReceiver, type Receiver } from '@trtc-kit/webhooks';
import { postgresInbox } from '@trtc-kit/webhooks/postgres';
import { receiverOptions } from './receiver-options.ts';
import { afterSomeWork, isInherited } from './work.ts';

/** A receiver whose handler writes each event into a ledger in the database of the inbox. */
export function receiveIntoPostgres(connectionString: string): Receiver {
  const receiver = createReceiver({
    ...receiverOptions,
    inbox: postgresInbox({ connectionString }),
  });
  receiver.onAny(async ({ query, raw, receivedAt, commit }) => {
    await afterSomeWork();
    await commit(async (transaction) => {
      await transaction.query('INSERT INTO ledger VALUES ($1, $2, $3)', [
        query.CallbackCommand,
        raw,
        Number(isInherited(receivedAt)),
      ]);
    });
  });
  return receiver;
}
