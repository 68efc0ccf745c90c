import { memoryInbox, type InboxStore } from '@trtc-kit/webhooks';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';

/** Every inbox, to run the same tests with. */
export const inboxes: readonly { readonly name: string; readonly open: () => InboxStore }[] = [
  { name: 'memory', open: () => memoryInbox() },
  { name: 'SQLite', open: () => sqliteInbox({ path: ':memory:' }) },
];
