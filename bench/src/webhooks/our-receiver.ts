import { createReceiver, memoryInbox, type Receiver } from '@trtc-kit/webhooks';
import { postgresInbox } from '@trtc-kit/webhooks/postgres';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
import { makeBody, sdkAppId, search, secret } from './callbacks.ts';
import type { Taker } from './taker.ts';

/** What a receiver keeps callbacks in, by its name; a place is a path or a URL. */
const inboxes = {
  memory: () => memoryInbox(),
  sqlite: (path: string) => sqliteInbox({ path }),
  postgres: (connectionString: string) => postgresInbox({ connectionString }),
};

/** The name of a store. */
export type Store = keyof typeof inboxes;

/** Whether a word is the name of a store. */
export const isStore = (word: string): word is Store => Object.hasOwn(inboxes, word);

/** A receiver with one handler, which does nothing. */
export function openReceiver(store: Store, place: string): Receiver {
  const receiver = createReceiver<unknown>({
    apps: [{ sdkAppId, urlSecrets: [secret] }],
    inbox: inboxes[store](place),
  });
  receiver.on('Call.CallbackAfterEndCall', () => undefined);
  return receiver;
}

/** The same, given callbacks without a socket. */
export function createOurTaker(store: Store, place: string): Taker {
  const { receive, idle, close } = openReceiver(store, place);
  return {
    async take() {
      const { status, body } = await receive({
        method: 'POST',
        search,
        body: { kind: 'text', text: makeBody() },
      });
      if (status !== 200) throw new Error(`A callback was refused: ${body}`);
    },
    rest: idle,
    [Symbol.asyncDispose]: close,
  };
}
