import { createReceiver } from '@trtc-kit/webhooks';
import { toExpressHandler } from '@trtc-kit/webhooks/express';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
import express, { type Express } from 'express';

/** What receiving needs: the application, the secret in its callback URL, and a file. */
export interface ReceivingOptions {
  readonly sdkAppId: number;
  readonly urlSecret: string;
  /** Keeps the callbacks that are not handled yet, and the calls. */
  readonly path: string;
}

/** A server with a database. */
export interface Receiving {
  readonly app: Express;
  /** Ends when everything that arrived is handled; on SIGTERM, close the server and then this. */
  readonly close: () => Promise<void>;
}

const schema = `
  CREATE TABLE IF NOT EXISTS calls (id TEXT PRIMARY KEY, caller TEXT, result TEXT, seconds INTEGER)`;

/** Writes down every call that ends, once, in an application that has routes of its own as well. */
export function createReceiving({ sdkAppId, urlSecret, path }: ReceivingOptions): Receiving {
  const inbox = sqliteInbox({ path, schema });
  const receiver = createReceiver({ apps: [{ sdkAppId, urlSecrets: [urlSecret] }], inbox });

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

  const app = express();
  // In front of the parser: the backend sends no Content-Type, and the text is to stay as it is.
  app.post('/callbacks', toExpressHandler(receiver));
  app.use(express.json());
  const select = inbox.database.prepare('SELECT * FROM calls ORDER BY rowid');
  app.get('/calls', (_request, response) => {
    response.json(select.all());
  });

  return {
    app,
    async close() {
      await receiver.idle();
      await receiver.close();
    },
  };
}
