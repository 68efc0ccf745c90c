import { createReceiver, type Receiver } from '@trtc-kit/webhooks';
import { sqliteInbox, type SqliteInbox, type SqliteTransaction } from '@trtc-kit/webhooks/sqlite';

/** The receiver of this server, with the database it writes into. */
export interface Receiving {
  readonly receiver: Receiver<SqliteTransaction>;
  readonly inbox: SqliteInbox;
}

// Next bundles every route for itself, and loads it anew when a file changes: what is to be there once
// in a process cannot be a variable of a module.
const kept = globalThis as { trtcReceiving?: Receiving };

/** Opens it when it is first asked for, and not while Next builds. */
export function openReceiver(): Receiving {
  return (kept.trtcReceiving ??= createReceiving());
}

const schema = `
  CREATE TABLE IF NOT EXISTS calls (id TEXT PRIMARY KEY, caller TEXT, result TEXT, seconds INTEGER)`;

function createReceiving(): Receiving {
  const { TRTC_SDK_APP_ID, TRTC_URL_SECRET = '', TRTC_INBOX = 'inbox.sqlite' } = process.env;
  const inbox = sqliteInbox({ path: TRTC_INBOX, schema });
  const receiver = createReceiver({
    apps: [{ sdkAppId: Number(TRTC_SDK_APP_ID), urlSecrets: [TRTC_URL_SECRET] }],
    inbox,
  });
  receiver.on('Call.CallbackAfterEndCall', async ({ body, commit }) => {
    const { CallId, Caller_Account, CallResult, StartTime, EndTime } = body.CallRecord;
    // In one transaction with the mark that says it is handled: neither twice nor never.
    await commit((transaction) => {
      transaction.run(
        'INSERT INTO calls VALUES (?, ?, ?, ?)',
        ...[CallId, Caller_Account, CallResult, EndTime - StartTime],
      );
    });
  });
  return { receiver, inbox };
}
